using System.Globalization;
using Arshjul.Core.Words;
using Arshjul.Delivery.Inbox;

namespace Arshjul.Replies;

/// <summary>Reads the mailbox again and again, and knows how that goes.</summary>
internal sealed class InboxWatch(ImapInbox inbox, ImapOptions options, ReplyDesk desk, TimeProvider clock, ILogger<InboxWatch> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private readonly DateTimeOffset _started = clock.GetUtcNow();
    private DateTimeOffset? _read;
    private string? _fault;

    /// <summary>A line for those who watch, and whether it is time to wake somebody; null where no mailbox is named.</summary>
    public (string Line, bool IsLate)? Health
    {
        get
        {
            if (!options.IsOn)
                return null;
            var age = clock.GetUtcNow() - (_read ?? _started);
            var late = age > Patience;
            return (string.Create(CultureInfo.InvariantCulture, $"inbox {(late ? "late" : _fault is null ? "ok" : "away")}, read {(_read is null ? "never" : $"{age.TotalSeconds:F0} s ago")}{(_fault is null ? "" : ": " + _fault)}"), late);
        }
    }

    /// <summary>Reads what has come. A fault is written down once, and kept for health until the mailbox is read again.</summary>
    public async Task LookAsync(CancellationToken cancel)
    {
        if (!options.IsOn)
            return;
        try
        {
            await inbox.ReadAsync(clock.GetUtcNow().UtcDateTime, TakeAsync, cancel);
            (_read, _fault) = (clock.GetUtcNow(), null);
        }
        catch (InputException e)
        {
            var fault = string.Join(' ', e.Faults.Select(f => Phrasebook.In("en").Say(f)));
            if (Interlocked.Exchange(ref _fault, fault) != fault)
                log.LogWarning("{Fault}", fault);
        }
    }

    // A mail that the program stumbles over must not stop those behind it: it is left to a person.
    private async Task<bool> TakeAsync(byte[] mail, DateTime receivedAt, CancellationToken cancel)
    {
        try
        {
            return await desk.TakeAsync(MailReading.Read(mail, receivedAt, cancel), cancel);
        }
        catch (Exception e) when (e is not InputException and not OperationCanceledException)
        {
            log.LogError(e, "A mail that came could not be taken care of.");
            return false;
        }
    }
}
