using System.Net.Sockets;
using System.Text;
using Arshjul.Core.Words;
using Arshjul.Delivery.Transport;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;

namespace Arshjul.Delivery.Inbox;

/// <summary>
/// Looks through the mailbox for what has come since it last looked; the first time, for what came in the last days. Nothing is moved or deleted. A mail
/// that was taken care of is marked as read; every other is left as it is. Whoever takes the mails must bear to see one again.
/// </summary>
/// <param name="options">The mailbox.</param>
/// <param name="clock">Says when a token is too old, and when a refused login may be tried again.</param>
public sealed class ImapInbox(ImapOptions options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan FirstLook = TimeSpan.FromDays(14);

    // A wrong password tried every minute would lock the account.
    private static readonly TimeSpan LoginPause = TimeSpan.FromMinutes(10);

    private readonly AccessTokens _tokens = new(options.OAuth, clock);
    private DateTimeOffset _refusedUntil;
    private uint _validity;
    private uint _last;

    /// <summary>Reads what is new.</summary>
    /// <param name="nowUtc">UTC instant.</param>
    /// <param name="take">Gets a mail's bytes and the UTC instant at which the mailbox got it; says whether it was taken care of. What it throws stops the reading there, to go on at the next look.</param>
    /// <param name="cancel">Stops between two mails.</param>
    /// <returns>How many mails were read.</returns>
    /// <exception cref="InputException">The mailbox cannot be read now; says why and what to do.</exception>
    public async Task<int> ReadAsync(DateTime nowUtc, Func<byte[], DateTime, CancellationToken, Task<bool>> take, CancellationToken cancel)
    {
        using var client = new ImapClient
        {
            CheckCertificateRevocation = false, // chain and name are verified; a closed network cannot ask for revocation lists
            Timeout = (int)TimeSpan.FromSeconds(options.TimeoutSeconds).TotalMilliseconds,
        };
        var (folder, found) = await AskAsync(
            async () =>
            {
                var opened = await OpenAsync(client, cancel).ConfigureAwait(false);
                return (opened, await NewAsync(opened, nowUtc, cancel).ConfigureAwait(false));
            },
            cancel).ConfigureAwait(false);
        foreach (var mail in found)
        {
            cancel.ThrowIfCancellationRequested();
            var bytes = await AskAsync(() => BytesAsync(folder, mail.UniqueId, cancel), cancel).ConfigureAwait(false);
            if (await take(bytes, mail.InternalDate?.UtcDateTime ?? nowUtc, cancel).ConfigureAwait(false) && mail.Flags?.HasFlag(MessageFlags.Seen) == false)
                await AskAsync(() => folder.StoreAsync(mail.UniqueId, new StoreFlagsRequest(StoreAction.Add, MessageFlags.Seen) { Silent = true }, cancel), cancel).ConfigureAwait(false);
            (_validity, _last) = (folder.UidValidity, mail.UniqueId.Id);
        }
        await AskAsync(async () => { await client.DisconnectAsync(quit: true, cancel).ConfigureAwait(false); return true; }, cancel).ConfigureAwait(false);
        return found.Count;
    }

    /// <inheritdoc/>
    public void Dispose() => _tokens.Dispose();

    private async Task<IMailFolder> OpenAsync(ImapClient client, CancellationToken cancel)
    {
        if (clock.GetUtcNow() < _refusedUntil)
            throw new AuthenticationException();
        await client.ConnectAsync(options.Host, options.Port, options.Security.ToLibrary(), cancel).ConfigureAwait(false);
        await LogInAsync(client, cancel).ConfigureAwait(false);
        var folder = options.Folder.Equals("INBOX", StringComparison.OrdinalIgnoreCase) ? client.Inbox : await client.GetFolderAsync(options.Folder, cancel).ConfigureAwait(false);
        await folder.OpenAsync(FolderAccess.ReadWrite, cancel).ConfigureAwait(false);
        return folder;
    }

    private async Task LogInAsync(ImapClient client, CancellationToken cancel)
    {
        var user = options.User ?? "";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(TimeSpan.FromSeconds(options.TimeoutSeconds));
        var token = options.OAuth.IsSet ? (await _tokens.GetAsync(limit.Token).ConfigureAwait(false)).Token : null;
        try
        {
            if (token is null)
                await client.AuthenticateAsync(Encoding.UTF8, user, options.Password ?? SecretFile.Read(options.PasswordFile!), cancel).ConfigureAwait(false);
            else
                await client.AuthenticateAsync(AccessTokens.MechanismFor(client, user, token), cancel).ConfigureAwait(false);
        }
        catch (AuthenticationException)
        {
            // A token may have been taken back before its time: the next look asks for a new one.
            _tokens.Forget();
            _refusedUntil = clock.GetUtcNow() + (token is null ? LoginPause : TimeSpan.Zero);
            throw;
        }
    }

    // Of "5:*" a server gives the last mail even when it is no later than 5 (RFC 3501 §6.4.8).
    private async Task<List<IMessageSummary>> NewAsync(IMailFolder folder, DateTime nowUtc, CancellationToken cancel)
    {
        var from = folder.UidValidity == _validity ? _last : 0;
        SearchQuery query = from == 0 ? SearchQuery.DeliveredAfter(nowUtc.Date - FirstLook) : SearchQuery.Uids(new UniqueIdRange(folder.UidValidity, from + 1, uint.MaxValue));
        var uids = (await folder.SearchAsync(query, cancel).ConfigureAwait(false)).Where(u => u.Id > from).ToList();
        return uids.Count == 0 ? [] : [.. (await folder.FetchAsync(uids, MessageSummaryItems.UniqueId | MessageSummaryItems.InternalDate | MessageSummaryItems.Flags, cancel).ConfigureAwait(false)).OrderBy(m => m.UniqueId.Id)];
    }

    private static async Task<byte[]> BytesAsync(IMailFolder folder, UniqueId uid, CancellationToken cancel)
    {
        try
        {
            var stream = await folder.GetStreamAsync(uid, 0, MailReading.MostBytes, cancel).ConfigureAwait(false);
            await using var _ = stream.ConfigureAwait(false);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancel).ConfigureAwait(false);
            return bytes.ToArray();
        }
        catch (MessageNotFoundException)
        {
            return []; // somebody took it away meanwhile
        }
    }

    private static async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancel)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception e) when (Explain(e) is { } sentence && !cancel.IsCancellationRequested)
        {
            throw new InputException(sentence);
        }
    }

    private static Sentence? Explain(Exception fault) => fault switch
    {
        AuthenticationException => new Sentence("inbox.login"),
        TokenException => new Sentence("inbox.token"),
        SslHandshakeException => new Sentence("inbox.tls"),
        FolderNotFoundException => new Sentence("inbox.folder"),
        SocketException { Message: var why } => new Sentence("inbox.unreachable", why),
        PasswordUnreadableException or UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException => new Sentence("inbox.badOptions.passwordFile"),
        NotSupportedException => new Sentence("inbox.notSupported"),
        TimeoutException or OperationCanceledException => new Sentence("inbox.timeout"),
        IOException or ProtocolException or CommandException or ServiceNotConnectedException or ServiceNotAuthenticatedException => new Sentence("inbox.broken"),
        _ => null,
    };
}
