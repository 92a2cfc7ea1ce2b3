using System.Globalization;
using System.Text;
using MailKit;

namespace Arshjul.Delivery.Transport;

/// <summary>
/// Listens for the server's answer to the message itself. The mail library forgets a refusal when the server hangs up right after it (its RSET then fails), and a refusal taken for silence would make the mail uncertain.
/// What the client says, passwords too, is not kept.
/// </summary>
internal sealed class FinalAnswer : IProtocolLogger
{
    private readonly StringBuilder _heard = new();
    private bool _listens;

    /// <inheritdoc/>
    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    /// <summary>Status of the first whole answer since <see cref="Listen"/>; null while there is none.</summary>
    public int? Status { get; private set; }

    /// <summary>Its text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Listens from now on.</summary>
    public void Listen()
    {
        _heard.Clear();
        (_listens, Status, Text) = (true, null, "");
    }

    /// <inheritdoc/>
    public void LogConnect(Uri uri)
    {
    }

    /// <inheritdoc/>
    public void LogClient(byte[] buffer, int offset, int count)
    {
    }

    /// <inheritdoc/>
    public void LogServer(byte[] buffer, int offset, int count)
    {
        if (!_listens || Status is not null)
            return;
        _heard.Append(Encoding.UTF8.GetString(buffer, offset, count));
        // An answer is whole with the line whose code is followed by a space; those before it have a hyphen (RFC 5321 §4.2.1).
        foreach (var line in _heard.ToString().Split('\n')[..^1])
        {
            // "354 go ahead" comes before the bytes.
            if (line.Length >= 4 && line[0] != '3' && line[3] == ' ' && int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status))
                (Status, Text) = (status, line[4..].Trim());
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
