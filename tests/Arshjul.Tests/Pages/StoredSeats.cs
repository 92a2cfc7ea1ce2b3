using Arshjul.Core.Editing;
using Arshjul.Core.Planning;
using Xunit;

namespace Arshjul.Tests.Pages;

/// <summary>Puts people in seats behind the pages' back.</summary>
internal static class StoredSeats
{
    /// <summary>Gives somebody a new seat in a group.</summary>
    public static async Task GiveSeatAsync(this IWheelStore store, string group, string person, DateTime nowUtc)
    {
        var before = await store.LoadAsync(TestContext.Current.CancellationToken);
        var after = SeatEdits.Add(new PlanAt(before.Plan, nowUtc), group, new SeatForm { Role = "Member", Person = person });
        Assert.True(await store.CommitAsync(new PlanCommit { Before = before, After = after, Actor = "terminal", Action = "seat-add", Subject = group, At = nowUtc }, TestContext.Current.CancellationToken));
    }
}
