using MailKit.Security;

namespace Arshjul.Delivery.Transport;

/// <summary>How a connection is protected, in the mail library's words.</summary>
internal static class SecurityOptions
{
    /// <summary>The library's word for it.</summary>
    public static SecureSocketOptions ToLibrary(this SmtpSecurity security) => security switch
    {
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.Implicit => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };
}
