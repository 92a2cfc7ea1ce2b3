using Arshjul.Core.Outbox;

namespace Arshjul.Core.Rehearsal;

/// <summary>Something that happens in the rehearsed year.</summary>
/// <param name="AtUtc">Simulated UTC instant.</param>
/// <param name="AtLocal">The same in the organisation's zone.</param>
/// <param name="What">What happens: <c>call-first</c>, <c>reminder</c>, <c>approved</c>, <c>counted-as-sent</c>, <c>held</c> …</param>
/// <param name="Group">Key of the group.</param>
/// <param name="Meeting">Key of the meeting.</param>
/// <param name="Messages">The mails that go.</param>
public sealed record RehearsalEvent(DateTime AtUtc, DateTime AtLocal, string What, string Group, string Meeting, IReadOnlyList<OutgoingMessage> Messages);
