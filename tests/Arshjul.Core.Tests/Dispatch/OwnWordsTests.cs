using Arshjul.Core.Calls;
using Arshjul.Core.Dispatch;
using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Xunit;

namespace Arshjul.Core.Tests.Dispatch;

/// <summary>A group's own words go with its mails, and are no part of what a call says.</summary>
public sealed class OwnWordsTests
{
    private static readonly OwnWordsForm Form = new() { Subject = "{gruppnamn} {datum}", Greeting = "Bästa {namn}!", Closing = "Vi ses!", Signature = "{sammankallande}, {titel}" };

    [Fact]
    public async Task NewWords_ChangeNoCallThatWasSent_AndGoWithTheNextMail()
    {
        var office = new Office(p => p with { Groups = [p.Groups[0] with { CallApproval = CallApproval.Automatic }] });
        await office.TickAsync(Office.Local(9, 30));
        var sent = office.Calls.Last().Call;

        await office.ChangeAsync(Office.Local(10, 1), at => OwnWordsEdits.Change(at, "fsg", Form));

        Assert.DoesNotContain(await office.KindsAsync(Office.Local(10, 1, 12)), k => k.StartsWith("call", StringComparison.Ordinal));
        Assert.DoesNotContain(await office.KindsAsync(Office.Local(10, 5)), k => k.StartsWith("call", StringComparison.Ordinal));
        Assert.DoesNotContain(office.Calls, c => c.Call.Kind == CallKind.Changed);
        Assert.Contains("reminder", await office.KindsAsync(Office.Local(10, 12)));
        Assert.All(office.Notices.OfType<ReminderNotice>(), r => Assert.Equal(("Bästa {namn}!", "BB", "HR"), (r.From.OwnWords?.Greeting, r.From.Convener, r.From.ConvenerTitle)));
        Assert.Equal(sent.Hash, CallHash.Of(office.Calls.Last().Call.Content));
    }

    [Fact]
    public async Task NewWords_BetweenApprovalAndSending_LeaveTheApprovalStanding()
    {
        var office = new Office();
        await office.ApproveAsync(Office.Local(9, 28));
        await office.ChangeAsync(Office.Local(9, 29), at => OwnWordsEdits.Change(at, "fsg", Form));

        Assert.Contains("call-first", await office.KindsAsync(Office.Local(9, 30)));
        Assert.All(office.Calls, c => Assert.Equal("{gruppnamn} {datum}", c.From.OwnWords?.Subject));
    }

    [Fact]
    public void Draft_WithAndWithoutWords_HasOneHash()
    {
        var at = At(Office.Plan);
        var with = At(OwnWordsEdits.Change(at, "fsg", Form));
        Assert.Equal(CallHash.Of(CallDrafts.Of(at, at.FindMeeting("fsg-okt")!)), CallHash.Of(CallDrafts.Of(with, with.FindMeeting("fsg-okt")!)));
        Assert.Null(Senders.Of(at, at.FindMeeting("fsg-okt")!).Convener);
    }

    [Theory]
    [InlineData(null, "HR", "BB", "HR")]
    [InlineData("Arbetsgivaren", "HR-chef", "BB", "HR-chef")]
    [InlineData("Vision", "Ombud för VISION", "BB", null)]
    [InlineData(null, null, "BB", null)]
    public void Convener_IsNamed_WithAFunctionThatNamesNoParty(string? party, string? title, string name, string? said)
    {
        var plan = Office.Plan with { Seats = [.. Office.Plan.Seats.Select(s => s.Role == SeatRole.Convener ? s with { Party = party, Title = title } : s)] };
        var at = At(OwnWordsEdits.Change(At(plan), "fsg", Form));
        var sender = Senders.Of(at, at.FindMeeting("fsg-okt")!);
        Assert.Equal((name, said), (sender.Convener, sender.ConvenerTitle));
    }

    [Fact]
    public void Convener_WhenNobodyIs_IsTheChair_AndThenNobody()
    {
        var without = Office.Plan with { Seats = [.. Office.Plan.Seats.Where(s => s.Role != SeatRole.Convener)] };
        var at = At(OwnWordsEdits.Change(At(without), "fsg", Form));
        Assert.Equal("AA", Senders.Of(at, at.FindMeeting("fsg-okt")!).Convener);
        at = At(at.Plan with { Seats = [] });
        Assert.Null(Senders.Of(at, at.FindMeeting("fsg-okt")!).Convener);
    }

    private static PlanAt At(YearPlan plan) => new(plan, Office.Local(9, 1));
}
