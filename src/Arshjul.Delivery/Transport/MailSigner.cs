using MimeKit;
using MimeKit.Cryptography;

namespace Arshjul.Delivery.Transport;

/// <summary>Signs mails for their domain (RFC 6376) as they are handed over, when nothing in them changes any more.</summary>
internal sealed class MailSigner
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    // One that is not there is signed too, as not being there (§5.4.2): nobody adds it on the way.
    private static readonly HeaderId[] Signed =
    [
        HeaderId.From, HeaderId.ReplyTo, HeaderId.To, HeaderId.Cc, HeaderId.Subject, HeaderId.Date, HeaderId.MessageId, HeaderId.InReplyTo, HeaderId.References, HeaderId.MimeVersion, HeaderId.ContentType,
    ];

    private readonly DkimSigner _signer;

    private MailSigner(DkimOptions options) => _signer = new DkimSigner(options.KeyFile!, options.Domain!, options.Selector!)
    {
        // What servers may do to white space on the way breaks nothing.
        HeaderCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
        BodyCanonicalizationAlgorithm = DkimCanonicalizationAlgorithm.Relaxed,
    };

    /// <summary>The one the options name, or null when they name none.</summary>
    /// <exception cref="IOException">The key cannot be read; <see cref="DkimOptions.Faults"/> tells it before.</exception>
    public static MailSigner? Of(DkimOptions options) => options.IsSet ? new MailSigner(options) : null;

    /// <summary>What is wrong with a key's file, as a sentence's code that says nothing of where it lies; null when nothing is.</summary>
    public static string? FaultOfKey(string? path)
    {
        try
        {
            if (path is null || !SecretFile.CanRead(path))
                return "transport.badOptions.dkimKeyFile";
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
                return "transport.badOptions.dkimKeyOpen";
            _ = new DkimSigner(path, "example.org", "x");
            return null;
        }
        catch (FormatException)
        {
            return "transport.badOptions.dkimKey";
        }
    }

    /// <summary>Signs a mail; gives how many octets longer it has become.</summary>
    public int Sign(MimeMessage message)
    {
        _signer.Sign(message, Signed);
        var header = message.Headers.First(h => h.Id == HeaderId.DkimSignature);
        return header.RawField.Length + 1 + header.RawValue.Length;
    }
}
