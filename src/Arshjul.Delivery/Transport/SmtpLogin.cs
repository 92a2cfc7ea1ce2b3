using System.Text;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Arshjul.Delivery.Transport;

/// <summary>
/// Logs in on each new connection, one at a time, with a password or a token. After a refusal nobody tries for a while:
/// a wrong password tried once for every mail in the queue would lock the account.
/// </summary>
internal sealed class SmtpLogin(SmtpOptions options, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _one = new(1);
    private readonly AccessTokens _tokens = new(options.OAuth, clock);
    private volatile Refusal? _latest;

    /// <summary>The refusal that is so fresh that nobody tries; null when anybody may.</summary>
    public Exception? Refused => _latest is { } latest && clock.GetUtcNow() < latest.Until ? latest.Why : null;

    /// <summary>Logs in, when there is a login.</summary>
    /// <exception cref="AuthenticationException">The server refuses, or has refused just now.</exception>
    /// <exception cref="TokenException">No token is given, or was refused just now.</exception>
    /// <exception cref="StaleTokenException">The server refuses a token that was kept; the next login asks for a new one.</exception>
    /// <exception cref="PasswordUnreadableException">The password's or the secret's file cannot be read.</exception>
    public async Task EnterAsync(SmtpClient client, CancellationToken cancel)
    {
        if (options.User is not { } user)
            return;
        await _one.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            if (Refused is { } refused)
                throw refused;
            if (options.OAuth.IsSet)
                await EnterByTokenAsync(client, user, cancel).ConfigureAwait(false);
            else
                await client.AuthenticateAsync(Encoding.UTF8, user, Password(), cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is AuthenticationException or TokenException { Error: not null } && Refused is null)
        {
            _latest = new Refusal(e, clock.GetUtcNow() + Pause);
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _tokens.Dispose();
        _one.Dispose();
    }

    private async Task EnterByTokenAsync(SmtpClient client, string user, CancellationToken cancel)
    {
        var (token, isKept) = await _tokens.GetAsync(cancel).ConfigureAwait(false);
        try
        {
            await client.AuthenticateAsync(AccessTokens.MechanismFor(client, user, token), cancel).ConfigureAwait(false);
        }
        catch (AuthenticationException)
        {
            _tokens.Forget();
            if (isKept)
                throw new StaleTokenException();
            throw;
        }
    }

    private string Password()
    {
        try
        {
            return options.CurrentPassword();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PasswordUnreadableException();
        }
    }

    private sealed record Refusal(Exception Why, DateTimeOffset Until);
}
