namespace Arshjul.Delivery.Transport;

/// <summary>No token was given. It holds nothing of what was sent or answered but the error's own word.</summary>
/// <param name="error">The word for a refusal (RFC 6749 §5.2), <c>invalid_client</c>; null when there was no answer to understand.</param>
internal sealed class TokenException(string? error) : Exception
{
    /// <summary>Why it was refused; null when it was not, but away or out of order.</summary>
    public string? Error => error;
}
