using System.Text.Json;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>A year closed from the terminal.</summary>
public sealed class CloseTests(Office office) : IClassFixture<Office>
{
    private const string More = """
        { "format": "arshjul-wheel/1",
          "followUps": [{ "group": "fsg", "key": "lokal", "text": "Lokalerna klara?", "known": "2026-02-03" }],
          "questions": [{ "group": "vsg", "key": "park", "text": "Får vi parkera?", "known": "2026-02-10" }] }
        """;

    [Fact]
    public async Task Close_WhenTheYearIsOver_TellsWhatCameOfItAndChangesNothing()
    {
        using var desk = await office.DeskAsync(new DateTimeOffset(2027, 1, 8, 9, 0, 0, TimeSpan.Zero));
        (await desk.RunAsync("import", desk.Folder.Write("mer.wheel.json", More))).Ended(0);
        var told = await desk.LeavesAllAsItWasAsync(0, "plan", "close", "2026");
        told.Says(
            "Året 2026, så som det var känt 2027-01-08.",
            "Inställt: ordinarie möte 2026-05-12: Salen är stängd.",
            "Utan datum: tematräff ”@Tema” (i höst)",
            "Sen punkt: ”Semestrar” skulle ha tagits senast 2026-07-31, tas 2026-10-13",
            "Öppen uppföljning: Lokalerna klara? (sedan 2026-02-03)",
            "Obesvarad fråga: Får vi parkera? (sedan 2026-02-10)");
        Assert.DoesNotContain("Kvar att hålla", told.Out, StringComparison.Ordinal);
        (await desk.RunAsync("plan", "close", "2026", "--lang", "en")).Ended(0).Says("The year 2026 as it was known on 2027-01-08.", "Cancelled: ordinary meeting 2026-05-12", "Late point: “Semestrar”");
    }

    [Fact]
    public async Task Close_AsJson_HasTheNumbersAndWhatTheyAreMadeOf()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("plan", "move", "fsg", "2026-04-14", "2026-04-16", "--reason", "Salen byggs om")).Ended(0);
        desk.Wait(60);
        var facts = (await desk.RunAsync("plan", "close", "2026", "--json")).Ended(0).Json;
        var group = facts.GetProperty("groups").EnumerateArray().Single(g => g.GetProperty("group").GetString() == "fsg");
        Assert.Equal((2026, "2026-04-21"), (facts.GetProperty("year").GetInt32(), facts.GetProperty("asOf").GetString()));
        Assert.Equal([7, 0, 3, 1, 1, 1, 0, 2], Numbers(group, "planned", "putIn", "held", "moved", "cancelled", "undated", "away", "ahead"));
        var moved = group.GetProperty("meetings").EnumerateArray().Single(m => m.GetProperty("fate").GetString() == "heldMoved");
        Assert.Equal(("2026-04-14", "2026-04-16", "Salen byggs om"), (moved.GetProperty("laid").GetString(), moved.GetProperty("date").GetString(), moved.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task Close_AYearWithoutMeetings_SaysSo()
    {
        using var desk = await office.DeskAsync();
        (await desk.RunAsync("plan", "close", "2031")).Refused(1, "Det finns inga möten 2031.");
    }

    private static IEnumerable<int> Numbers(JsonElement group, params string[] names) => names.Select(n => group.GetProperty(n).GetInt32());
}
