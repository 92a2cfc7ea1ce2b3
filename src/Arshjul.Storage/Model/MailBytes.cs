namespace Arshjul.Storage.Model;

/// <summary>The bytes of an outgoing message, in a table of their own: they never change, while the message's row is written anew at every step of its way.</summary>
internal sealed class MailBytes
{
    /// <summary>The message.</summary>
    public required Guid Id { get; init; }

    /// <summary>They themselves.</summary>
    public required byte[] Mime { get; init; }
}
