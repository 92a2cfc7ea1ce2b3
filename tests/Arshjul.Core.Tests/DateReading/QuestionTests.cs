using Arshjul.Core.DateReading;
using Arshjul.Core.Words;
using Xunit;

namespace Arshjul.Core.Tests.DateReading;

/// <summary>What is asked about a line that may mean two things, in both languages, with the days it may mean: never a guess.</summary>
public sealed class QuestionTests
{
    // What stands there (lines parted by |), the year that is planned or 0, and what is told of its last line.
    public static TheoryData<string, int, string> Rows => new()
    {
        {
            "03/04",
            2027,
            """
            asked 2027-04-03 2027-03-04
            ”03/04” kan läsas på två sätt: dag först eller månad först. Vilket är det?
            “03/04” can be read in two ways: day first or month first. Which is it?
            """
        },
        {
            "tis 28/1",
            2027,
            """
            asked 2027-01-28 2027-01-26
            ”tis 28/1”: 2027-01-28 är en torsdag. Är det dagen eller veckodagen som är fel?
            “tis 28/1”: 2027-01-28 is a Thursday. Is it the day or the weekday that is wrong?
            """
        },
        {
            "v. 5 28/1",
            2027,
            """
            asked 2027-01-28
            ”28/1”: 2027-01-28 ligger i vecka 4, inte 5. Vilket är fel?
            “28/1”: 2027-01-28 is in week 4, not 5. Which is wrong?
            """
        },
        {
            "v. 6 28/1",
            2027,
            """
            asked 2027-01-28
            ”28/1”: 2027-01-28 ligger i vecka 4, inte 6. Vilket är fel?
            “28/1”: 2027-01-28 is in week 4, not 6. Which is wrong?
            """
        },
        {
            "30 februari",
            2027,
            """
            asked
            ”30 februari” finns inte i kalendern 2027.
            “30 februari” does not exist in the calendar of 2027.
            """
        },
        {
            "10/30",
            2027,
            """
            asked 2027-10-30
            ”10/30” finns inte i kalendern 2027.
            “10/30” does not exist in the calendar of 2027.
            """
        },
        {
            "28/1",
            0,
            """
            asked
            Vilket år är ”28/1”? Året står varken här eller ovanför. Ange det med --year.
            Which year is “28/1”? The year stands neither here nor above. Give it with --year.
            """
        },
        {
            "28/1 2026",
            2027,
            """
            asked 2026-01-28
            2026-01-28 ligger inte i 2027, som planeras. Är det rätt år?
            2026-01-28 is not in 2027, which is being planned. Is it the right year?
            """
        },
        {
            "v. 53 mån",
            2027,
            """
            asked
            Vecka 53 finns inte 2027.
            There is no week 53 in 2027.
            """
        },
        {
            "v. 44",
            2027,
            """
            asked 2027-11-01 2027-11-02 2027-11-03 2027-11-04 2027-11-05
            Vilken dag i vecka 44?
            Which day of week 44?
            """
        },
        {
            "28/1 kl. 15.00-13.00",
            2027,
            """
            asked 2027-01-28
            Tiden 15.00–13.00 slutar innan den börjar. Vilken tid är det?
            The time 15.00–13.00 ends before it begins. Which time is it?
            """
        },
        {
            "28-26 januari",
            2027,
            """
            asked 2027-01-28
            ”28-26 januari” slutar innan det börjar. Vilken är den sista dagen?
            “28-26 januari” ends before it begins. Which is the last day?
            """
        },
        {
            "28/1 kl. 13 och 15",
            2027,
            """
            asked 2027-01-28
            Vad betyder ”och 15” på raden?
            What does “och 15” on the line mean?
            """
        },
        {
            "28/1 och 25/2 kl. 13, 14 och 15",
            2027,
            """
            asked 2027-02-25
            Vad betyder ”14” på raden?
            What does “14” on the line mean?
            """
        },
        {
            "Uppdaterad 28/1",
            2027,
            """
            asked 2027-01-28
            Raden verkar handla om sidan eller mejlet. Är det ett möte?
            The line seems to be about the page or the mail. Is it a meeting?
            """
        },
        {
            "28/1 flyttas till 4/2",
            2027,
            """
            asked 2027-02-04
            Raden handlar om en ändring. Vilka dagar gäller till slut?
            The line is about a change. Which days hold in the end?
            """
        },
        {
            "Mötet 28/1 är inställt",
            2027,
            """
            asked 2027-01-28
            Raden handlar om en ändring. Vilka dagar gäller till slut?
            The line is about a change. Which days hold in the end?
            """
        },
        {
            "28/1 och 12",
            2027,
            """
            asked 2027-01-28
            Vad betyder ”och 12” på raden?
            What does “och 12” on the line mean?
            """
        },
        {
            "Januari|12.30",
            2027,
            """
            heading
            """
        },
        {
            "Januari 2027|Sal 3, 5",
            2027,
            """
            no date
            """
        },
        {
            "Januari|27",
            2027,
            """
            2027-01-27
            """
        },
        {
            "23-10-30",
            0,
            """
            asked 2023-10-30 2030-10-23
            ”23-10-30”: vilket tal är året och vilket är dagen?
            “23-10-30”: which number is the year and which the day?
            """
        },
        {
            "28/1|28/1",
            2027,
            """
            asked 2027-01-28
            2027-01-28 står redan på rad 1. Är det två möten eller ett?
            2027-01-28 already stands on line 1. Are they two meetings or one?
            """
        },
        {
            "28/1 13.00|28/1 15.00",
            2027,
            """
            2027-01-28 15.00
            """
        },
        {
            "6/1",
            2027,
            """
            2027-01-06
            Röd dag: trettondedag jul.
            A public holiday: Epiphany.
            """
        },
        {
            "lör 30/1",
            2027,
            """
            2027-01-30
            Det är en lördag.
            It is a Saturday.
            """
        },
        {
            "November|24|December|8|Januari|12",
            0,
            """
            asked
            Vilket år är ”12”? Året står varken här eller ovanför. Ange det med --year.
            Which year is “12”? The year stands neither here nor above. Give it with --year.
            """
        },
        {
            "2026|1/12|12/1",
            0,
            """
            asked 2026-01-12 2027-01-12
            ”12/1”: datumen går över ett årsskifte. Vilket år är det?
            “12/1”: the dates go over New Year. Which year is it?
            """
        },
        {
            "Thursday 29 January",
            2027,
            """
            asked 2027-01-29 2027-01-28 2026-01-29
            ”Thursday 29 January”: 2027-01-29 är en fredag. Är det dagen eller veckodagen som är fel?
            “Thursday 29 January”: 2027-01-29 is a Friday. Is it the day or the weekday that is wrong?
            """
        },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Read_OfALineThatMayMeanTwoThings_AsksInWords(string lines, int year, string expected)
    {
        var read = DateReader.Read(lines.Split('|').Select((l, i) => new SourceLine($"{i + 1}", l)), year == 0 ? null : year)[^1];
        string[] told =
        [
            WrittenFormTests.Said(read),
            .. read.Remarks.Select(r => Phrasebook.In("sv").Say(r)),
            .. read.Remarks.Select(r => Phrasebook.In("en").Say(r)),
        ];

        Assert.Equal(expected.Split('\n'), told);
    }
}
