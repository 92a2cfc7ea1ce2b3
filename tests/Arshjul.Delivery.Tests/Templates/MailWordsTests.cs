using System.Reflection;
using Arshjul.Core.Calendar;
using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;
using Arshjul.Templates.Words;
using Xunit;

namespace Arshjul.Delivery.Tests.Templates;

public sealed class MailWordsTests
{
    private static readonly string[] Languages = ["sv", "en"];

    /// <summary>Words that are the same in both languages.</summary>
    private static readonly HashSet<string> Alike = [nameof(MailWords.Status)];

    public static TheoryData<Type> WordedKinds => [typeof(MeetingKind), typeof(CallKind), typeof(ConvenerNoticeKind), typeof(DifferenceKind)];

    [Theory]
    [InlineData("2026-10-14", "onsdag den 14 oktober 2026", "Wednesday 14 October 2026")]
    [InlineData("2027-01-01", "fredag den 1 januari 2027", "Friday 1 January 2027")]
    [InlineData("2028-02-29", "tisdag den 29 februari 2028", "Tuesday 29 February 2028")]
    [InlineData("2026-05-09", "lördag den 9 maj 2026", "Saturday 9 May 2026")]
    [InlineData("2026-06-07", "söndag den 7 juni 2026", "Sunday 7 June 2026")]
    public void Date_InEachLanguage_IsSaidInFullWithItsWeekday(string date, string swedish, string english)
    {
        Assert.Equal((swedish, english), InBoth(w => w.Date(Day(date))));
        Assert.Equal((swedish.Replace("den ", "", StringComparison.Ordinal), english), InBoth(w => w.ShortDate(Day(date))));
    }

    [Theory]
    [InlineData("2026-10-14", "2026-10-15", "onsdag den 14 oktober 2026 – torsdag den 15 oktober 2026", "Wednesday 14 October 2026 – Thursday 15 October 2026")]
    [InlineData("2026-09-30", "2026-10-01", "onsdag den 30 september 2026 – torsdag den 1 oktober 2026", "Wednesday 30 September 2026 – Thursday 1 October 2026")]
    [InlineData("2026-12-31", "2027-01-01", "torsdag den 31 december 2026 – fredag den 1 januari 2027", "Thursday 31 December 2026 – Friday 1 January 2027")]
    [InlineData("2026-10-14", "2026-10-14", "onsdag den 14 oktober 2026", "Wednesday 14 October 2026")]
    [InlineData("2026-10-14", "2026-10-13", "onsdag den 14 oktober 2026", "Wednesday 14 October 2026")]
    [InlineData("2026-10-14", null, "onsdag den 14 oktober 2026", "Wednesday 14 October 2026")]
    public void Dates_OverMonthsAndYears_SayBothEndsInFullAndOneDayOnce(string first, string? last, string swedish, string english) =>
        Assert.Equal((swedish, english), InBoth(w => w.Dates(Day(first), last is null ? null : Day(last))));

    [Theory]
    [InlineData("08:30", "10:30", "kl. 08.30–10.30", "08:30–10:30")]
    [InlineData("00:00", "23:59", "kl. 00.00–23.59", "00:00–23:59")]
    [InlineData("13:05", null, "kl. 13.05", "at 13:05")]
    [InlineData(null, null, null, null)]
    [InlineData(null, "10:30", null, null)]
    public void Times_WithoutAStart_AreNotInvented(string? start, string? end, string? swedish, string? english) =>
        Assert.Equal((swedish, english), InBoth(w => w.Times(Time(start), Time(end))));

    [Theory]
    [InlineData("2026-10-14", 42)]
    [InlineData("2026-12-31", 53)]
    [InlineData("2027-01-03", 53)]
    [InlineData("2027-01-04", 1)]
    [InlineData("2024-12-30", 1)]
    public void Week_RoundNewYear_IsTheIsoWeekThatCalendarsShow(string date, int week) =>
        Assert.Equal(($"v. {week}", $"week {week}"), InBoth(w => w.Week(IsoWeek.Of(Day(date)))));

    [Theory]
    [InlineData("2026-10-02T12:00:00", "fredag den 2 oktober 2026 kl. 12.00", "Friday 2 October 2026 at 12:00")]
    [InlineData("2026-10-02T00:01:00", "fredag den 2 oktober 2026 kl. 00.01", "Friday 2 October 2026 at 00:01")]
    [InlineData("2026-10-02T23:58:59", "fredag den 2 oktober 2026 kl. 23.58", "Friday 2 October 2026 at 23:58")]
    [InlineData("2026-10-02T23:59:00", "fredag den 2 oktober 2026", "Friday 2 October 2026")]
    [InlineData("2026-10-02T00:00:00", "fredag den 2 oktober 2026", "Friday 2 October 2026")]
    public void Moment_AtTheEndOfADay_HasNoClockThatNobodyMeant(string moment, string swedish, string english) =>
        Assert.Equal((swedish, english), InBoth(w => w.Moment(DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(-1, "I dag är det möte i FSG.", "FSG meets today.")]
    [InlineData(0, "I dag är det möte i FSG.", "FSG meets today.")]
    [InlineData(1, "Nästa arbetsdag är det möte i FSG.", "FSG meets on the next working day.")]
    [InlineData(2, "Om 2 arbetsdagar är det möte i FSG.", "FSG meets in 2 working days.")]
    public void ReminderLead_ByWorkingDaysLeft_SaysHowSoon(int days, string swedish, string english) =>
        Assert.Equal((swedish, english), InBoth(w => w.ReminderLead("FSG", days)));

    [Theory]
    [InlineData("Kim P", "Hej Kim P!", "Hello Kim P!")]
    [InlineData(null, "Hej!", "Hello!")]
    [InlineData("  ", "Hej!", "Hello!")]
    public void Greeting_ToAList_LeavesNoHoleForAName(string? name, string swedish, string english) =>
        Assert.Equal((swedish, english), InBoth(w => w.Greeting(name)));

    [Theory]
    [InlineData("en", "en")]
    [InlineData("sv", "sv")]
    [InlineData("fi", "sv")]
    [InlineData("", "sv")]
    public void In_AnUnknownLanguage_IsSwedish(string asked, string got) => Assert.Equal(got, MailWords.In(asked).Language);

    [Theory]
    [MemberData(nameof(WordedKinds))]
    public void Kinds_Each_HaveTheirOwnWordsInBothLanguages(Type kind)
    {
        var spoken = Languages.ToDictionary(l => l, l => Enum.GetValues(kind).Cast<object>().Select(v => Say(MailWords.In(l), v)).ToList());
        Assert.All(spoken.Values, s => Assert.All(s, w => Assert.False(string.IsNullOrWhiteSpace(w))));
        Assert.All(spoken.Values, s => Assert.Equal(s.Count, s.Distinct(StringComparer.Ordinal).Count()));
        Assert.Empty(spoken["sv"].Intersect(spoken["en"], StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(WordedKinds))]
    public void Kinds_ThatNoLanguageKnows_StopTheMailRatherThanSayNothing(Type kind) =>
        Assert.All(Languages, l => Assert.Throws<ArgumentOutOfRangeException>(() => Say(MailWords.In(l), Enum.ToObject(kind, 99))));

    [Fact]
    public void Words_OfTheOneLanguage_NeverStandInTheOther()
    {
        var words = typeof(MailWords).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.PropertyType == typeof(string) && p.Name != nameof(MailWords.Language)).ToList();
        Assert.NotEmpty(words);
        Assert.All(words, p =>
        {
            var (swedish, english) = InBoth(w => (string)p.GetValue(w)!);
            Assert.False(string.IsNullOrWhiteSpace(swedish) || string.IsNullOrWhiteSpace(english), p.Name);
            Assert.True(swedish != english || Alike.Contains(p.Name), $"{p.Name} is '{english}' in both");
            Assert.True(english!.All(c => !"åäöÅÄÖ".Contains(c, StringComparison.Ordinal)), english);
        });
    }

    [Fact]
    public void Languages_Both_WordTheSameMembersThemselves()
    {
        var asked = typeof(MailWords).GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(m => m.IsAbstract).Select(m => m.ToString()).Order(StringComparer.Ordinal).ToList();
        Assert.All(Languages, l => Assert.Equal(asked, Own(MailWords.In(l).GetType())));

        static IEnumerable<string?> Own(Type type) =>
            type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(m => m.ToString()).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(DifferenceKind.Date, "a", "b", "Nytt datum|b|a", "New date|b|a")]
    [InlineData(DifferenceKind.Time, "a", "b", "Ny tid|b|a", "New time|b|a")]
    [InlineData(DifferenceKind.Place, "a", "b", "Ny plats|b|a", "New place|b|a")]
    [InlineData(DifferenceKind.Place, null, "b", "Ny plats|b|", "New place|b|")]
    [InlineData(DifferenceKind.Place, "a", null, "Platsen är inte bestämd||a", "The place is not decided||a")]
    [InlineData(DifferenceKind.Status, "Preliminary", "Decided", "Datumet är nu beslutat||", "The date is now decided||")]
    [InlineData(DifferenceKind.Status, "Decided", "Preliminary", "Datumet är nu preliminärt||", "The date is now preliminary||")]
    [InlineData(DifferenceKind.Status, "a", "b", "Ny status|b|a", "New status|b|a")]
    [InlineData(DifferenceKind.Kind, "a", "b", "Ny typ av möte|b|a", "New kind of meeting|b|a")]
    [InlineData(DifferenceKind.Called, "a", "b", "Kallade är nu|b|a", "Called are now|b|a")]
    [InlineData(DifferenceKind.Called, null, "b", "Kallade är nu|b|", "Called are now|b|")]
    [InlineData(DifferenceKind.Called, "a", null, "Det står inte längre vilka som är kallade||a", "Who is called is no longer stated||a")]
    [InlineData(DifferenceKind.Heading, "a", "b", "Dagordningen heter nu|b|a", "The agenda is now called|b|a")]
    [InlineData(DifferenceKind.Title, null, "b", "Mötet heter nu|b|", "The meeting is now called|b|")]
    [InlineData(DifferenceKind.Title, "a", null, "Mötet har inte längre någon rubrik||a", "The meeting no longer has a title||a")]
    [InlineData(DifferenceKind.ItemAdded, null, "b", "Ny punkt|b|", "New item|b|")]
    [InlineData(DifferenceKind.ItemRemoved, "a", null, "Borttagen punkt|a|", "Removed item|a|")]
    [InlineData(DifferenceKind.ItemChanged, "a", "b", "Ändrad punkt|b|a", "Changed item|b|a")]
    [InlineData(DifferenceKind.ItemChanged, "a", "a", "Ändrad punkt|a|", "Changed item|a|")]
    [InlineData(DifferenceKind.ItemsReordered, null, null, "Punkterna står i ny ordning||", "The items stand in a new order||")]
    [InlineData(DifferenceKind.Deadline, "a", "b", "Ändrade frister|b|a", "Changed deadlines|b|a")]
    [InlineData(DifferenceKind.Deadline, "a", null, "Frister gäller inte längre||a", "Deadlines no longer hold||a")]
    public void Difference_OfEachKind_SaysWhatHoldsNowAndWhatHeldBefore(DifferenceKind what, string? before, string? after, string swedish, string english)
    {
        Assert.Equal((swedish, english), InBoth(w => w.Difference(what, before, after) is var d ? $"{d.Label}|{d.Now}|{d.Before}" : null));
    }

    private static string Say(MailWords words, object kind) => kind switch
    {
        MeetingKind k => words.Kind(k),
        CallKind k => $"{words.CallSubject(k)}|{words.CallHeading(k, "FSG")}|{words.CallLead(k, "FSG")}",
        ConvenerNoticeKind k => words.Convener(k),
        DifferenceKind k => words.Difference(k, "1", "2").Label,
        _ => throw new ArgumentException("No such kind is worded.", nameof(kind)),
    };

    private static (string?, string?) InBoth(Func<MailWords, string?> say) => (say(MailWords.In("sv")), say(MailWords.In("en")));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static TimeOnly? Time(string? text) => text is null ? null : TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
