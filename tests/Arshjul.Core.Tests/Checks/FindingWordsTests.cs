using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Groups;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Wishes;
using Arshjul.Core.Words;
using Xunit;
using static Arshjul.Core.Tests.Checks.LaidYear;

namespace Arshjul.Core.Tests.Checks;

/// <summary>Each rule's finding as a convener reads it, what is wrong and what to do, and that English has it too.</summary>
public sealed class FindingWordsTests
{
    private static readonly Dictionary<string, Func<LaidYear>> Years = new()
    {
        ["a red day"] = () => Of("fsg 2026-05-14 13:00-15:00"),
        ["a bridge day"] = () => Of("fsg 2026-05-15 13:00-15:00"),
        ["an eve"] = () => Of("fsg 2026-06-19 13:00-15:00"),
        ["a weekend"] = () => Of("fsg 2026-05-16 13:00-15:00"),
        ["July"] = () => Of("fsg 2026-07-07 13:00-15:00"),
        ["a school holiday"] = () => Of("fsg 2026-02-17 13:00-15:00").With(new Closure { Key = "lov", Name = "sportlov", Kind = ClosureKind.SchoolHoliday, From = Day("2026-02-16"), To = Day("2026-02-20") }),
        ["a closed day"] = () => Of("fsg 2026-02-17 13:00-15:00").With(new Closure { Key = "s", Name = "planeringsdag", Kind = ClosureKind.Free, From = Day("2026-02-17"), To = Day("2026-02-17") }),
        ["a room twice"] = () => Of("fsg 2026-03-10 13:00-15:00 @Eken", "vsg 2026-03-10 14:00-16:00 @Eken"),
        ["a person twice"] = () => Of("fsg 2026-03-10 13:00-15:00", "flg 2026-03-10 14:00-16:00"),
        ["a call day that is free"] = () => Of("fsg 2026-05-28 13:00-15:00").Change("fsg", (CooperationGroup g) => g with { Deadlines = new GroupDeadlines { CallOut = new DeadlineRule { Days = 14 } } }),
        ["too close"] = () => Of("fsg 2026-03-10 13:00-15:00", "fsg 2026-03-12 13:00-15:00").With(Wish("fsg") with { Count = 2, DaysBetween = 14 }),
        ["too seldom"] = () => Of("fsg 2026-01-13 13:00-15:00", "fsg 2026-09-15 13:00-15:00", "fsg 2026-12-01 13:00-15:00").Change("fsg", (CooperationGroup g) => g with { SafetyCommittee = true }),
        ["too near the board"] = () => Of("namnd 2026-05-21 09:00-16:00", "fsg 2026-05-20 13:00-15:00").With(Before("fsg", "namnd", 5, 10)),
        ["too far from the board"] = () => Of("namnd 2026-05-28 09:00-16:00", "fsg 2026-04-20 13:00-15:00").With(Before("fsg", "namnd", 5, 10)),
        ["after the day the board's call goes"] = () => Of("namnd 2026-05-21 09:00-16:00", "fsg 2026-05-18 13:00-15:00").Change("namnd", (CooperationGroup g) => g with { Deadlines = new GroupDeadlines { CallOut = new DeadlineRule { Days = 7 } } }).With(Before("fsg", "namnd", 1, 10, LinkDay.CallOut)),
        ["a board that comes first"] = () => Of("namnd 2026-03-19 09:00-16:00", "namnd 2026-05-21 09:00-16:00", "fsg 2026-03-11 13:00-15:00", "fsg 2026-05-25 13:00-15:00").With(Before("fsg", "namnd", 5, null)),
        ["another group that comes first"] = () => Of("vsg 2026-03-19 09:00-11:00", "vsg 2026-05-21 09:00-11:00", "fsg 2026-03-11 13:00-15:00").With(Before("fsg", "vsg", 5, null)),
        ["a point without a meeting"] = () => Of("fsg 2026-02-10 13:00-15:00").With(Osa(new YearlyRule { From = new MonthDay(3, 1), To = new MonthDay(3, 31) })),
    };

    public static TheoryData<string, string> Rows => new()
    {
        {
            "a red day",
            """
            05-14 RedDay Error: Röd dag: Kristi himmelsfärdsdag. Flytta till mån 2026-05-18 eller tis 2026-05-12.
            """
        },
        {
            "a bridge day",
            """
            05-15 BridgeDay Warning: Klämdag. Flytta till mån 2026-05-18 eller tis 2026-05-12.
            05-15 CallOnFreeDay Warning: Kallelsen ska gå fre 2026-05-01, då ingen arbetar (röd dag: första maj). Ge mötet en egen frist, tors 2026-04-30, eller räkna gruppens frist i arbetsdagar.
            """
        },
        {
            "an eve",
            """
            06-19 Eve Error: Ledig dag i praktiken: midsommarafton. Flytta till mån 2026-06-22 eller tors 2026-06-18.
            """
        },
        {
            "a weekend",
            """
            05-16 Weekend Warning: Lördag eller söndag. Flytta till mån 2026-05-18 eller tis 2026-05-12.
            05-16 CallOnFreeDay Warning: Kallelsen ska gå lör 2026-05-02, då ingen arbetar (lördag eller söndag). Ge mötet en egen frist, tors 2026-04-30, eller räkna gruppens frist i arbetsdagar.
            """
        },
        {
            "July",
            """
            07-07 July Warning: Juli, då få är i tjänst. Flytta till tis 2026-06-30.
            """
        },
        {
            "a school holiday",
            """
            02-17 SchoolHoliday Note: Skollov: sportlov. Flytta till mån 2026-02-23 eller fre 2026-02-13.
            """
        },
        {
            "a closed day",
            """
            02-17 Closed Error: Stängt: planeringsdag. Flytta till ons 2026-02-18 eller fre 2026-02-13.
            """
        },
        {
            "a room twice",
            """
            03-10 RoomTwice Warning: Eken är dubbelbokat: VSG 14.00–16.00 och FSG 13.00–15.00. Byt rum för det ena. Flytta till 15.00–17.00 samma dag. Flytta till ons 2026-03-11 eller mån 2026-03-09.
            """
        },
        {
            "a person twice",
            """
            03-10 PersonTwice Error: A är på två ställen samtidigt: FLG 14.00–16.00 och FSG 13.00–15.00. Flytta till 15.00–17.00 samma dag. Flytta till ons 2026-03-11 eller mån 2026-03-09.
            """
        },
        {
            "a call day that is free",
            """
            05-28 CallOnFreeDay Warning: Kallelsen ska gå tors 2026-05-14, då ingen arbetar (röd dag: Kristi himmelsfärdsdag). Ge mötet en egen frist, ons 2026-05-13, eller räkna gruppens frist i arbetsdagar.
            """
        },
        {
            "too close",
            """
            03-12 TooClose Error: FSG möttes redan tis 2026-03-10, 2 dagar före. Önskat är minst 14. Flytta till tidigast tis 2026-03-24, eller ställ in ett av dem.
            """
        },
        {
            "too seldom",
            """
            09-15 TooSeldom Warning: FSG har inget möte 2026-01-13 – 2026-09-15. En skyddskommitté bör sammanträda minst en gång var tredje månad (AMF 8 a §). Lägg ett möte senast mån 2026-04-13.
            """
        },
        {
            "too near the board",
            """
            05-20 ChainBroken Error: FSG ska ligga 5–10 arbetsdagar före NAMND. Till närmaste möte, tors 2026-05-21, är det 1 arbetsdag. Flytta till en dag ons 2026-05-06 – ons 2026-05-13.
            05-21 DecidedFirst Warning: NAMND kan besluta innan samverkan är klar: FSG har inget möte till senast ons 2026-05-13. Lägg ett möte i FSG senast ons 2026-05-13.
            """
        },
        {
            "too far from the board",
            """
            04-20 ChainBroken Error: FSG ska ligga 5–10 arbetsdagar före NAMND. Till närmaste möte, tors 2026-05-28, är det 26 arbetsdagar. Flytta till en dag ons 2026-05-13 – tors 2026-05-21.
            04-20 CallOnFreeDay Warning: Kallelsen ska gå mån 2026-04-06, då ingen arbetar (röd dag: annandag påsk). Ge mötet en egen frist, tors 2026-04-02, eller räkna gruppens frist i arbetsdagar.
            """
        },
        {
            "after the day the board's call goes",
            """
            05-18 ChainBroken Error: FSG ska ligga 1–10 arbetsdagar före kallelsen till NAMND. Till närmaste möte, tors 2026-05-21, är det för sent. Flytta till en dag ons 2026-04-29 – ons 2026-05-13.
            05-21 DecidedFirst Warning: NAMND kan besluta innan samverkan är klar: FSG har inget möte till senast ons 2026-05-13. Lägg ett möte i FSG senast ons 2026-05-13.
            """
        },
        {
            "a board that comes first",
            """
            05-21 DecidedFirst Warning: NAMND kan besluta innan samverkan är klar: FSG har inget möte från tors 2026-03-19 till senast ons 2026-05-13. Lägg ett möte i FSG senast ons 2026-05-13, eller flytta dit det mån 2026-05-25.
            """
        },
        {
            "another group that comes first",
            """
            05-21 DecidedFirst Note: FSG kommer före VSG, men har inget möte från tors 2026-03-19 till senast ons 2026-05-13. Lägg ett möte i FSG senast ons 2026-05-13.
            """
        },
        {
            "a point without a meeting",
            """
            03-31 PointLost Error: FSG: ”OSA-mål 2026” hör till 2026-03-01 – 2026-03-31, och inget möte kan ta den. Lägg ett möte 2026-03-01 – 2026-03-31, eller låt punkten tas redan tis 2026-02-10 genom att vidga dess fönster.
            """
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Finding_IsToldWithWhatToDo(string what, string expected)
    {
        var findings = Years[what]().Check();
        var told = string.Join('\n', findings.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Day:MM-dd} {f.Rule} {f.Severity}: {Say(f.What)} {(f.Remedy is { } remedy ? Say(remedy) : "")}").TrimEnd()));

        Assert.True(expected.ReplaceLineEndings("\n") == told, $"{what}:\n{told}");
        Assert.All(findings, f => Assert.NotEqual(Say(f.What), Phrasebook.In("en").Say(f.What)));
    }

    private static Wish Wish(string group) => new() { Group = group, Key = "o" };

    private static Wish Before(string group, string other, int atLeast, int? atMost, LinkDay day = LinkDay.Meeting) =>
        Wish(group) with { Count = 2, Before = [new WishLink { Group = other, Day = day, AtLeast = atLeast, AtMost = atMost }] };

    private static StandingPoint Osa(DueRule rule) => new() { Group = "fsg", Key = "osa", Name = "OSA-mål {year}", Section = "agenda", Rule = rule };
}
