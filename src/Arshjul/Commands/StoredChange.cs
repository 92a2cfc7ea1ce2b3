using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Hosting;

namespace Arshjul.Commands;

/// <summary>Changes the plan beside a running host: worked out anew when somebody else was quicker.</summary>
internal static class StoredChange
{
    private const int Tries = 20;

    /// <summary>Loads the plan, works out what it shall be, and stores it.</summary>
    /// <param name="installation">The data folder.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="action">What is done, for the audit.</param>
    /// <param name="work">Gives the new plan and what it is about, as keys; null for nothing to store.</param>
    /// <param name="cancel">Stops before the next try.</param>
    /// <exception cref="InputException">Somebody else changed the plan every time; nothing was stored.</exception>
    public static async Task StoreAsync(Installation installation, TimeProvider clock, string action, Func<StoredPlan, Task<(YearPlan After, string Subject)?>> work, CancellationToken cancel)
    {
        for (var i = 0; i < Tries; i++)
        {
            var before = await installation.Store.LoadAsync(cancel);
            if (await work(before) is not { } change)
                return;
            var commit = new PlanCommit { Before = before, After = change.After, Actor = "terminal", Action = action, Subject = change.Subject, At = clock.GetUtcNow().UtcDateTime };
            if (await installation.Store.CommitAsync(commit, cancel))
                return;
        }
        throw new InputException(new Sentence("cli.busy"));
    }
}
