using System.Collections.Concurrent;
using System.Security.Cryptography;
using Arshjul.Core.Editing;

namespace Arshjul.Web;

/// <summary>The last change that each person made in a page, kept for a while so that it can be taken back (sv: ångra).</summary>
internal sealed class UndoShelf(TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);
    private readonly ConcurrentDictionary<string, UndoEntry> _last = new(StringComparer.Ordinal);

    /// <summary>Keeps somebody's change in the place of the one before it.</summary>
    /// <param name="person">Key of the person.</param>
    /// <param name="change">The change.</param>
    /// <param name="path">The page to go to when it has been taken back.</param>
    /// <returns>The address that takes it back.</returns>
    public string Keep(string person, MadeChange change, string path)
    {
        var now = clock.GetUtcNow();
        foreach (var (other, old) in _last)
            if (old.Until < now)
                _last.TryRemove(KeyValuePair.Create(other, old));
        var id = RandomNumberGenerator.GetHexString(16, lowercase: true);
        _last[person] = new UndoEntry(id, change, path, now + Life);
        return "/angra/" + id;
    }

    /// <summary>Takes somebody's change off the shelf; null when there is none of that number, or it has lain too long.</summary>
    public (MadeChange Change, string Path)? Take(string person, string id) =>
        _last.TryGetValue(person, out var kept) && kept.Id == id && _last.TryRemove(KeyValuePair.Create(person, kept)) && kept.Until >= clock.GetUtcNow() ? (kept.Change, kept.Path) : null;

    private sealed record UndoEntry(string Id, MadeChange Change, string Path, DateTimeOffset Until);
}
