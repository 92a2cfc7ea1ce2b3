namespace Arshjul.Core.Calls;

/// <summary>A reminder of the meeting to a participant (sv: påminnelse).</summary>
/// <param name="Call">The call it reminds of.</param>
/// <param name="WorkingDaysBefore">How many working days are left; with the date its revision, so that a moved meeting is reminded of anew.</param>
/// <param name="To">Who gets it.</param>
/// <param name="From">Who sends it.</param>
/// <param name="At">UTC instant of the mail.</param>
/// <param name="ExpiresAt">UTC instant of the meeting's start.</param>
public sealed record ReminderNotice(Call Call, int WorkingDaysBefore, Recipient To, Sender From, DateTime At, DateTime? ExpiresAt)
    : Notice("reminder", Call.Meeting, (Call.Content.Date.DayNumber * 100) + WorkingDaysBefore, To, From, At, ExpiresAt)
{
    /// <summary>The meeting's papers as they are when it is written.</summary>
    public IReadOnlyList<CallPaper> Papers { get; init; } = [];
}
