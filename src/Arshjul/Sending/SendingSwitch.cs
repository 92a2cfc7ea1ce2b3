using Arshjul.Core.Outbox;
using Arshjul.Core.Words;

namespace Arshjul.Sending;

/// <summary>Stops all sending and lets it go again, from a page or the terminal.</summary>
internal sealed class SendingSwitch(ISendingHolds holds, TimeProvider clock)
{
    private const int LongestReason = 200;

    /// <summary>Stops it.</summary>
    /// <exception cref="InputException">There is no reason, it is too long, or all is stopped already.</exception>
    public async Task HoldAsync(string reason, string actor, CancellationToken cancel)
    {
        var why = reason.Trim();
        if (why.Length is 0 or > LongestReason || why.Any(char.IsControl))
            throw InputException.In([("skal", new Sentence("hold.reason", LongestReason))]);
        if (!await holds.HoldAsync(new SendingHold { Since = clock.GetUtcNow().UtcDateTime, By = actor, Reason = why }, cancel))
            throw new InputException(new Sentence("hold.already"));
    }

    /// <summary>Lets it go.</summary>
    /// <exception cref="InputException">It was not stopped.</exception>
    public async Task ReleaseAsync(string actor, CancellationToken cancel)
    {
        if (!await holds.ReleaseAsync(actor, clock.GetUtcNow().UtcDateTime, cancel))
            throw new InputException(new Sentence("hold.none"));
    }
}
