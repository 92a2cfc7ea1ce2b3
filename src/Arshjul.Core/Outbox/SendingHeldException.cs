namespace Arshjul.Core.Outbox;

/// <summary>All sending was stopped while a message was on its way out: none of its bytes may leave.</summary>
public sealed class SendingHeldException() : Exception("All sending is stopped.");
