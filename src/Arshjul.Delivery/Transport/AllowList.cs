using MimeKit;

namespace Arshjul.Delivery.Transport;

/// <summary>Whom mail may reach while the program is tried out: addresses, and domains as a whole (sv: tillåtna mottagare).</summary>
public sealed class AllowList
{
    private static readonly char[] Between = [' ', ',', ';'];

    private readonly string[] _entries;

    /// <summary>Reads it; what is neither an address nor a domain lets nobody through.</summary>
    /// <param name="text">Addresses and domains with spaces or commas between them.</param>
    public AllowList(string text) => _entries = Split(text);

    /// <summary>What in a list is neither an address nor a domain.</summary>
    public static IEnumerable<string> Unreadable(string text) => Split(text).Where(e => !IsEntry(e));

    /// <summary>Whether anything stands in it.</summary>
    public bool IsEmpty => _entries.Length == 0;

    /// <summary>Whether mail may go to an address. A domain lets its own addresses through, and not those of domains below it.</summary>
    public bool Allows(string address) =>
        MailboxAddress.TryParse(address, out var mailbox) && mailbox.Domain.Length > 0 && _entries.Any(e => Is(e, mailbox.Address) || Is(e.TrimStart('@'), mailbox.Domain));

    private static bool Is(string entry, string text) => string.Equals(entry, text, StringComparison.OrdinalIgnoreCase);

    private static bool IsEntry(string entry) => MailboxAddress.TryParse(entry.IndexOf('@', StringComparison.Ordinal) > 0 ? entry : "x@" + entry.TrimStart('@'), out var mailbox)
        && Uri.CheckHostName(mailbox.Domain) == UriHostNameType.Dns && mailbox.Domain.Contains('.', StringComparison.Ordinal);

    private static string[] Split(string text) => text.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
