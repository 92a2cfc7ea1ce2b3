namespace Arshjul.Delivery.Transport;

/// <summary>The server refused a token that was kept from before: it may have been taken back before its time, and a new one is worth a try.</summary>
internal sealed class StaleTokenException : Exception;
