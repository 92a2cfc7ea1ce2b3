using Arshjul.Core.Words;

namespace Arshjul.Delivery.Transport;

/// <summary>How mails are signed for their domain (RFC 6376), when the mail server does not do it.</summary>
public sealed class DkimOptions
{
    /// <summary>The domain that answers for the mails.</summary>
    public string? Domain { get; set; }

    /// <summary>The name under which the domain's DNS has the public key.</summary>
    public string? Selector { get; set; }

    /// <summary>A PEM file with the private RSA key, readable by its owner alone; read at the start.</summary>
    public string? KeyFile { get; set; }

    /// <summary>Whether anything of it is set.</summary>
    public bool IsSet => (Domain ?? Selector ?? KeyFile) is not null;

    /// <summary>What is wrong; empty when nothing is, or nothing is set.</summary>
    internal IEnumerable<Sentence> Faults()
    {
        if (!IsSet)
            yield break;
        foreach (var (name, value) in new[] { (nameof(Domain), Domain), (nameof(Selector), Selector) })
        {
            if (Uri.CheckHostName(value) != UriHostNameType.Dns)
                yield return new Sentence("transport.badOptions.dkimName", name, value);
        }
        if (MailSigner.FaultOfKey(KeyFile) is { } fault)
            yield return new Sentence(fault);
    }
}
