using System.Collections.Concurrent;
using Arshjul.Core.Planning;

namespace Arshjul.Web;

/// <summary>Looks at the plan for requests. What has been worked out is kept for the next request, as long as the plan stands as it did and the minute lasts.</summary>
internal sealed class PlanPool(IWheelStore store, TimeProvider clock)
{
    private readonly ConcurrentBag<PlanLook> _idle = [];

    /// <summary>A look at the plan as it is now, for one request at a time.</summary>
    public async Task<PlanLook> LookAsync(CancellationToken cancel)
    {
        var stored = await store.LoadAsync(cancel);
        PlanIndex? index = null;
        while (_idle.TryTake(out var idle))
        {
            if (idle.Stored.Revision != stored.Revision)
                continue;
            if (idle.At.Now == Minute(idle.At))
                return idle;
            index = idle.Index;
            break;
        }
        index ??= new PlanIndex(stored.Plan);
        return new PlanLook(stored, index, new PlanAt(index, Minute(index.Zone.Now(clock))));
    }

    /// <summary>Gives a look back.</summary>
    public void Return(PlanLook look) => _idle.Add(look);

    private DateTime Minute(PlanAt at) => Minute(at.Zone.Now(clock));

    private static DateTime Minute(DateTime now) => now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
}
