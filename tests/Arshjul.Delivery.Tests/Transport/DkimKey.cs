using System.Security.Cryptography;
using System.Text;
using Arshjul.Delivery.Tests.Calendars;
using Arshjul.Delivery.Transport;
using MimeKit;
using MimeKit.Cryptography;
using Org.BouncyCastle.Crypto;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>A domain's key in a file of its owner's alone, and its public half as the domain's DNS would tell it.</summary>
internal sealed class DkimKey : DkimPublicKeyLocatorBase
{
    private readonly string _file;

    public DkimKey(TemporaryFolder folder)
    {
        Public = RSA.Create(2048);
        _file = folder.Write("dkim.pem", Public.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    public RSA Public { get; }

    /// <summary>Options that name it; new ones each time.</summary>
    public DkimOptions Options => new() { Domain = "localhost.test", Selector = "prov", KeyFile = _file };

    /// <summary>Whether the first signature of a mail, as it is on the wire, holds.</summary>
    public async Task<bool> VerifiesAsync(string mail)
    {
        using var message = await MimeMessage.LoadAsync(new MemoryStream(Encoding.ASCII.GetBytes(mail)));
        return await new DkimVerifier(this).VerifyAsync(message, message.Headers.First(h => h.Id == HeaderId.DkimSignature));
    }

    public override AsymmetricKeyParameter LocatePublicKey(string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
        (domain, selector) == (Options.Domain, Options.Selector) ? GetPublicKey($"v=DKIM1; k=rsa; p={Convert.ToBase64String(Public.ExportSubjectPublicKeyInfo())}") : throw new ArgumentException("no such record", nameof(domain));

    public override Task<AsymmetricKeyParameter> LocatePublicKeyAsync(string methods, string domain, string selector, CancellationToken cancellationToken = default) =>
        Task.FromResult(LocatePublicKey(methods, domain, selector, cancellationToken));
}
