using Arshjul.Core.Editing;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Web;

/// <summary>Changes the plan from a page: worked out anew when somebody else was quicker.</summary>
internal sealed class PlanEditor(IWheelStore store, TimeProvider clock)
{
    private const int Tries = 20;

    /// <summary>Changes it and gives the plan after the change, and what can be taken back of it.</summary>
    /// <param name="actor">Key of the person who does it.</param>
    /// <param name="action">What is done, for the audit.</param>
    /// <param name="subject">To what, as keys.</param>
    /// <param name="change">Works out the plan after it; the same plan for nothing to store.</param>
    /// <param name="cancel">Stops before it is stored.</param>
    /// <exception cref="InputException">It cannot be done; nothing was stored.</exception>
    public async Task<(PlanAt At, MadeChange? Change)> ChangeAsync(string actor, string action, string subject, Func<PlanAt, YearPlan> change, CancellationToken cancel)
    {
        for (var i = 0; i < Tries; i++)
        {
            var before = await store.LoadAsync(cancel);
            var index = new PlanIndex(before.Plan);
            var at = new PlanAt(index, index.Zone.Now(clock));
            var after = change(at);
            if (ReferenceEquals(after, before.Plan))
                return (at, null);
            var commit = new PlanCommit { Before = before, After = after, Actor = actor, Action = action, Subject = subject, At = clock.GetUtcNow().UtcDateTime };
            if (await store.CommitAsync(commit, cancel))
                return (new PlanAt(after, at.Now), MadeChange.Of(before.Plan, after));
        }
        throw new InputException(new Sentence("cli.busy"));
    }
}
