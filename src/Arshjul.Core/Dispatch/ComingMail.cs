namespace Arshjul.Core.Dispatch;

/// <summary>Mails about a meeting that are to go out together (sv: kommande utskick).</summary>
/// <param name="Meeting">Key of the meeting.</param>
/// <param name="What">What they are: <c>call-first</c>, <c>call-changed</c>, <c>call-cancelled</c>, <c>reminder</c>, <c>owner</c>, <c>convener-…</c>.</param>
/// <param name="At">Local moment at which they fall due; one that has passed is late.</param>
/// <param name="Recipients">How many get one.</param>
/// <param name="IsApproved">Whether nothing but the moment is waited for.</param>
public sealed record ComingMail(string Meeting, string What, DateTime At, int Recipients, bool IsApproved);
