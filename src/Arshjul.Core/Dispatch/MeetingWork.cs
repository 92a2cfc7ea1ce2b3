using Arshjul.Core.Calls;

namespace Arshjul.Core.Dispatch;

/// <summary>What is to be written for one meeting now.</summary>
/// <param name="What">What it is, for the timeline.</param>
/// <param name="DueAt">Local moment at which it fell due.</param>
/// <param name="Notices">The mails to write.</param>
/// <param name="Call">The call that is frozen with them; null for a reminder.</param>
internal sealed record MeetingWork(string What, DateTime DueAt, IReadOnlyList<Notice> Notices, Call? Call = null);
