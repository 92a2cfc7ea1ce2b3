using System.Globalization;
using Arshjul.Core.Audit;
using Arshjul.Core.Outbox;
using Arshjul.Storage.Model;
using Arshjul.Storage.Opening;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Outgoing;

/// <summary>
/// How far the database had come, written in a file beside it. A database that has not come that far was restored from a copy, and would send again what has gone since
/// (an incident elsewhere: a restored copy sent its last campaign anew).
/// </summary>
public sealed class RestoreMark(Database database, StorageOptions options)
{
    private const string Nothing = "-";

    private string Path => System.IO.Path.Combine(options.DataFolder, "sent.mark");

    /// <summary>Whether the database was restored or moved here: it lacks what the mark has seen, or has sent mail where there is no mark.</summary>
    public async Task<bool> IsAheadAsync(CancellationToken cancel)
    {
        var lastSent = await database.UseAsync(LastSentAsync, cancel).ConfigureAwait(false);
        if (Read() is not { } mark)
            return lastSent is not null;
        var hash = await database.UseAsync(c => c.Set<AuditEntry>().Where(e => e.Number == mark.Number).Select(e => e.Hash).SingleOrDefaultAsync(cancel), cancel).ConfigureAwait(false);
        return (hash ?? Nothing) != mark.Hash || (lastSent ?? DateTime.MinValue) < mark.Sent;

        Task<DateTime?> LastSentAsync(WheelContext context) => context.Set<OutgoingMessage>().MaxAsync(m => m.SentAt, cancel);
    }

    /// <summary>Writes how far it has come now.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        var (last, sent) = await database.UseAsync(
            async c => (await c.Set<AuditEntry>().OrderByDescending(e => e.Number).Select(e => new { e.Number, e.Hash }).FirstOrDefaultAsync(cancel).ConfigureAwait(false),
                await c.Set<OutgoingMessage>().MaxAsync(m => m.SentAt, cancel).ConfigureAwait(false)),
            cancel).ConfigureAwait(false);
        var line = string.Create(CultureInfo.InvariantCulture, $"{last?.Number ?? 0} {last?.Hash ?? Nothing} {sent?.Ticks ?? 0}");
        var unfinished = Path + ".part";
        await File.WriteAllTextAsync(unfinished, line, cancel).ConfigureAwait(false);
        File.Move(unfinished, Path, overwrite: true);
    }

    // A mark that cannot be read is none.
    private (long Number, string Hash, DateTime Sent)? Read()
    {
        if (!File.Exists(Path) || File.ReadAllText(Path).Split(' ') is not [var number, var hash, var ticks]
            || !long.TryParse(number, CultureInfo.InvariantCulture, out var n) || !long.TryParse(ticks, CultureInfo.InvariantCulture, out var t))
            return null;
        return (n, hash, new DateTime(t, DateTimeKind.Utc));
    }
}
