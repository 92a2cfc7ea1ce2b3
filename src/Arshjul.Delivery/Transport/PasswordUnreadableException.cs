namespace Arshjul.Delivery.Transport;

/// <summary>The password's file could not be read. It says nothing of where it lies.</summary>
internal sealed class PasswordUnreadableException : Exception;
