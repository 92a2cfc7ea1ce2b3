using System.Globalization;
using Arshjul.Core.Editing;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;
using Arshjul.Testing;
using CsCheck;
using Xunit;
using static Arshjul.Core.Tests.Editing.EditPlans;

namespace Arshjul.Core.Tests.Editing;

/// <summary>Random edits day after day: an import would take each plan, nothing that was known yesterday changes, and what cannot be is said in words.</summary>
public sealed class EditProperties
{
    private static readonly string[] Texts = ["Ekonomi", "Flytten till Storgatan", "", " ", "A\u0007", "{tertial}", "Åäö & <b>", new('x', 2000), "2026-10-01", "12, 3", "fsg-10", "info", "dialog", "HR", "aa", "14 a"];
    private static readonly string[] Words = ["everyMeeting", "months", "yearly", "period", "everyNthMeeting", "onDemand", "Tertial", "member"];
    private static readonly string[] Meetings = ["fsg-9", "fsg-10", "fsg-11", "fsg-12", "gemensamt"];

    [Fact]
    public void RandomEdits_KeepThePlanWholeAndThePast() => Gen.Int.Array[1, 12].Holds(
        seeds =>
        {
            var (plan, now) = (Plan, Now);
            foreach (var seed in seeds)
            {
                var at = plan.On(now);
                var after = Edited(at, new Random(seed));
                Assert.Empty(PlanFaults.Between(Plan, after));
                Assert.Equal(Agendas(plan.On(now.AddDays(-1))), Agendas(after.On(now.AddDays(-1))));
                _ = Agendas(after.On(now));
                (plan, now) = (after, now.AddDays(seed % 3 == 0 ? 2 : 0));
            }
        },
        times: 20);

    /// <summary>The plan after an edit, or as it was when the edit is refused; then every refusal can be said in both languages.</summary>
    private static YearPlan Edited(PlanAt at, Random random)
    {
        try
        {
            return Edit(at, random);
        }
        catch (InputException refused)
        {
            Assert.All(refused.Faults, f => Assert.NotEmpty(Phrasebook.In("sv").Say(f) + Phrasebook.In("en").Say(f)));
            return at.Plan;
        }
    }

    private static YearPlan Edit(PlanAt at, Random random)
    {
        var meeting = at.FindMeeting(Of(Meetings))!;
        var ids = at.PlacesOf(meeting).SelectMany(p => p.Ids).DefaultIfEmpty("item:fsg/ingen").ToList();
        var item = at.Plan.Items[random.Next(at.Plan.Items.Count)];
        var point = at.Plan.Points[random.Next(at.Plan.Points.Count)].Key;
        var seat = at.Plan.Seats[random.Next(at.Plan.Seats.Count)].Key;
        var follow = at.Plan.FollowUps[random.Next(at.Plan.FollowUps.Count)].Key;
        return random.Next(28) switch
        {
            0 => AgendaItems.Add(at, meeting, Item()),
            1 => AgendaItems.Change(at, item.Group, item.Key, Item()),
            2 => at.Plan.Items.Count > 1 ? AgendaItems.Remove(at, item.Group, item.Key) : at.Plan,
            3 => AgendaSorting.Move(at, meeting, Id(), random.Next(2) == 0 ? null : "dialog", random.Next(5)),
            4 => AgendaSorting.Up(at, meeting, Id()),
            5 => AgendaPlacements.Postpone(at, meeting, Id(), random.Next(2) == 0 ? null : Of(Meetings), Text()),
            6 => AgendaPlacements.Skip(at, meeting, Id(), null),
            7 => AgendaPlacements.Takeable(at, meeting) is { Count: > 0 } takeable ? AgendaPlacements.TakeHere(at, meeting, takeable[random.Next(takeable.Count)]) : at.Plan,
            8 => at.Plan.Placements.Count > 0 && at.Plan.Placements[random.Next(at.Plan.Placements.Count)] is var p ? AgendaPlacements.Undo(at, p.Group, p.Key) : at.Plan,
            9 => HandedInItems.HandIn(at, meeting, Of(["bb", "cc", "dd"]), Item()),
            10 => MeetingAnswers.Answer(at, meeting, Of(["bb", "cc"]), (Attendance)random.Next(3), Text(), at.Now),
            11 => FollowUpEdits.Add(at, "fsg", new() { Text = Text(), Due = Text(), Owners = Text() }),
            12 => FollowUpEdits.Close(at, "fsg", follow, Text()),
            13 => FollowUpEdits.PutOff(at, "fsg", follow, Text()),
            14 => FollowUpEdits.Reopen(at, "fsg", follow),
            15 => SeatEdits.Hold(at, "fsg", seat, Of(["aa", "bb", "dd"]), Text()),
            16 => SeatEdits.Vacate(at, "fsg", seat, Text()),
            17 => PersonEdits.Add(at, new() { Name = Text(), Email = Text() }),
            18 => PointEdits.Add(at, "fsg", Point()),
            19 => PointEdits.Change(at, "fsg", point, Point()),
            20 => PointEdits.End(at, "fsg", point, Text(), Text()),
            21 => SeatEdits.Add(at, Of(["fsg", "vsg"]), new() { Role = Of(["member", "chair", ""]), Party = Text(), Title = Text(), From = Text(), Person = Of(["aa", "", ""]), Newcomer = Newcomer() }),
            22 => SeatEdits.Change(at, "fsg", seat, new() { Role = Of(["member", "substitute"]), Party = Text(), Title = Text() }),
            23 => SeatEdits.Hold(at, "fsg", seat, "", Text(), Newcomer()),
            24 => SeatEdits.End(at, "fsg", seat, Text()),
            25 => SettingEdits.Add(at, new() { Name = Text(), ShortName = Text(), Process = Of(["facklig", ""]), NewProcess = Text(), Parent = Of(["fsg", "vsg", ""]) }, Of(["aa", "dd"])),
            26 => OwnWordsEdits.Change(at, "fsg", new() { Subject = Text(), Greeting = Text(), Closing = Text(), Signature = Text() }),
            _ => SettingEdits.Change(at, "fsg", new() { Name = Text(), CallOut = Text(), Reminders = Text() }),
        };

        string Of(string[] among) => among[random.Next(among.Length)];
        string Text() => Of(Texts);
        PersonForm Newcomer() => new() { Name = Text(), Email = Of(["", "ny@sof.example", "x"]) };
        string Id() => ids[random.Next(ids.Count)];
        ItemForm Item() => new() { Title = Text(), Section = random.Next(3) == 0 ? Text() : null, Under = random.Next(5) == 0 ? "ekonomi" : null, Owners = Text(), Text = Text(), Documents = Text() };
        PointForm Point() => new() { Name = Text(), Section = Of(["info", "dialog"]), Owners = Text(), From = random.Next(2) == 0 ? "" : Text(), Rule = new() { When = Of(Words), Months = "10, 11", N = "2", Period = Of(Words) } };
    }

    private static string Agendas(PlanAt at) => string.Join("\n", at.Meetings.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => m.Key + string.Concat(at.AgendaOf(m).Sections.Select(s =>
        $"\n {s.Title}" + string.Concat(s.Items.Select(i => string.Create(CultureInfo.InvariantCulture, $"\n  {i.Number} {i.Id} {i.Title} {string.Join(",", i.Owners)} {i.Text} {string.Join(",", i.Documents)} {string.Join(",", i.SubItems.Select(u => u.Title))}")))))));
}
