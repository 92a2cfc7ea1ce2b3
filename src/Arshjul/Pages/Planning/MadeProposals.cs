using System.Collections.Concurrent;
using Arshjul.Core.Proposals;

namespace Arshjul.Pages.Planning;

/// <summary>Works out proposals, one at a time so that the pages stay quick, and keeps each maker's last until it is taken.</summary>
internal sealed class MadeProposals(TimeProvider clock) : IDisposable
{
    /// <summary>How long somebody is let wait; then the best so far is shown.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _one = new(1);
    private readonly ConcurrentDictionary<string, Made> _last = new(StringComparer.Ordinal);

    /// <summary>Works one out for somebody.</summary>
    public async Task<Made> MakeAsync(string person, ProposalRequest request, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            var until = clock.GetUtcNow() + Patience;
            var proposal = await Task.Run(
                () =>
                {
                    var work = new YearProposal(request);
                    foreach (var _ in work.Work())
                        if (cancel.IsCancellationRequested || (work.IsWhole && clock.GetUtcNow() > until))
                            break;
                    return work.Result();
                },
                cancel);
            return _last[person] = new Made(Guid.NewGuid().ToString("N"), proposal);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Somebody's last proposal, when it has that number.</summary>
    public PlanProposal? Find(string person, string number) => _last.TryGetValue(person, out var made) && made.Number == number ? made.Proposal : null;

    /// <summary>Forgets somebody's last proposal.</summary>
    public void Forget(string person) => _last.TryRemove(person, out _);

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    /// <summary>A proposal and its number.</summary>
    internal sealed record Made(string Number, PlanProposal Proposal);
}
