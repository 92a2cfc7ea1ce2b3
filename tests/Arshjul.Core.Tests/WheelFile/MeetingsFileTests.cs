using System.Text;
using Arshjul.Core.Meetings;
using Arshjul.Core.WheelFile;
using Xunit;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>A wheel file of changes to meetings alone: as it is read by people, and as it is laid over a plan.</summary>
public sealed class MeetingsFileTests
{
    private static readonly Meeting Autumn = new()
    {
        Key = "m9",
        Groups = ["fsg"],
        Kind = MeetingKind.Preparation,
        Date = new DateOnly(2026, 9, 8),
        Start = new TimeOnly(13, 0),
        End = new TimeOnly(14, 30),
        Place = new Place { Room = "Åsen" },
        Status = MeetingStatus.Preliminary,
    };

    [Fact]
    public void Write_OfEachSortOfChange_IsAsPeopleWriteIt()
    {
        var text = Encoding.UTF8.GetString(MeetingsFile.Write([Autumn], ["m1"], ["m2"], "Ersatt år för år"));

        Assert.Equal(
            """
            {
              "format": "arshjul-wheel/1",
              "meetings": [
                {
                  "key": "m9",
                  "groups": [
                    "fsg"
                  ],
                  "kind": "preparation",
                  "date": "2026-09-08",
                  "start": "13:00",
                  "end": "14:30",
                  "place": {
                    "room": "Åsen"
                  },
                  "status": "preliminary"
                },
                {
                  "key": "m1",
                  "deleted": true
                },
                {
                  "key": "m2",
                  "cancelled": {
                    "reason": "Ersatt år för år"
                  }
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void Write_LaidOverAPlan_PutsInTakesAwayAndCancels()
    {
        var after = Wheel.Lay(Wheel.SmallPlan, Encoding.UTF8.GetString(MeetingsFile.Write([Autumn], ["m1"], ["m2"], "Ersatt"))).After;

        Assert.Equal(["m2", "m9"], after.Meetings.Select(m => m.Key).Order(StringComparer.Ordinal));
        Assert.Equivalent(Autumn, after.Meetings.Single(m => m.Key == "m9") with { Known = null });
        var cancelled = after.Meetings.Single(m => m.Key == "m2").Cancelled!;
        Assert.Equal(("Ersatt", Wheel.Today), (cancelled.Reason, cancelled.Known!.Value));
        // What the file does not name is as it was.
        Assert.Equal((new DateOnly(2026, 5, 12), "ekonomi"), (after.Meetings.Single(m => m.Key == "m2").Date!.Value, Assert.Single(after.Points).Key));
    }

    [Fact]
    public void Write_OfNothing_ChangesNothing() =>
        Assert.Empty(Wheel.Lay(Wheel.SmallPlan, Encoding.UTF8.GetString(MeetingsFile.Write([], [], [], "Ersatt"))).Changes);

    [Fact]
    public void Write_TakenInTwice_ChangesNothingTheSecondTime()
    {
        var file = Encoding.UTF8.GetString(MeetingsFile.Write([Autumn], ["m1"], [], ""));
        var once = Wheel.Lay(Wheel.SmallPlan, file);

        Assert.Equal(2, once.Changes.Count);
        Assert.Empty(Wheel.Lay(once.After, file).Changes);
    }

    [Fact]
    public void Write_OfAMeetingThatAPlacementNeeds_IsRefusedWhenTakenAwayAndTakenWhenCancelled()
    {
        Assert.Contains("kan inte tas bort", Assert.Single(Wheel.Faults(Whole.Plan, "sv", Encoding.UTF8.GetString(MeetingsFile.Write([], ["m1"], [], "")))), StringComparison.Ordinal);
        Assert.Single(Wheel.Lay(Whole.Plan, Encoding.UTF8.GetString(MeetingsFile.Write([], [], ["m1"], "Ersatt"))).Changes);
    }
}
