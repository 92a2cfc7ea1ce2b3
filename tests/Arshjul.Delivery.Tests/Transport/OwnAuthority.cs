using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Arshjul.Delivery.Tests.Transport;

/// <summary>
/// A certificate authority of this run's own, which this process trusts as a municipality's machines trust theirs: by the system's list, to which it is put for this process alone.
/// </summary>
internal static class OwnAuthority
{
    private static readonly DateTimeOffset Begin = DateTimeOffset.UnixEpoch;
    private static readonly DateTimeOffset End = Begin.AddYears(200);
    private static readonly X509Certificate2 Trusted = Root("CN=Provkommunen CA");
    private static readonly X509Certificate2 Stranger = Root("CN=Provkommunen CA"); // the same name, another key

    /// <summary>A certificate for <c>localhost</c> and 127.0.0.1 that is in order.</summary>
    public static X509Certificate2 Good() => Issue(Trusted);

    /// <summary>One that is wrong in one way: <c>expired</c>, <c>early</c>, <c>name</c>, <c>use</c>, <c>stranger</c> or <c>self</c>.</summary>
    public static X509Certificate2 Wrong(string how) => how switch
    {
        "expired" => Issue(Trusted, until: Begin.AddYears(30)),
        "early" => Issue(Trusted, from: End.AddYears(-1)),
        "name" => Issue(Trusted, name: "annan.test"),
        "use" => Issue(Trusted, use: "1.3.6.1.5.5.7.3.2"), // to be a client, not a server
        "stranger" => Issue(Stranger),
        "self" => Issue(null),
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, null),
    };

    // The list is read once, by the first TLS in the process; OpenSSL's names for it are read from the environment as the C library has it.
    [ModuleInitializer]
    internal static void BeTrusted()
    {
        if (OperatingSystem.IsWindows())
            return;
        var file = Path.Combine(Path.GetTempPath(), $"arshjul-ca-{Environment.ProcessId}.pem");
        File.WriteAllText(file, Trusted.ExportCertificatePem());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        _ = SetEnvironment("SSL_CERT_FILE\0"u8.ToArray(), Encoding.UTF8.GetBytes(file + "\0"), 1);
    }

    private static X509Certificate2 Root(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        return request.CreateSelfSigned(Begin, End);
    }

    private static X509Certificate2 Issue(X509Certificate2? issuer, string name = "localhost", string use = "1.3.6.1.5.5.7.3.1", DateTimeOffset? from = null, DateTimeOffset? until = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        if (name == "localhost")
            names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], false));
        if (issuer is null)
            return request.CreateSelfSigned(Begin, End);
        using var bare = request.Create(issuer, from ?? Begin, until ?? End, RandomNumberGenerator.GetBytes(8));
        return bare.CopyWithPrivateKey(key);
    }

    [DllImport("libc", EntryPoint = "setenv"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetEnvironment(byte[] name, byte[] value, int overwrite);
}
