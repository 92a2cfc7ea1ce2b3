namespace Arshjul.Core.Calls;

/// <summary>A reminder of the meeting to a participant (sv: påminnelse).</summary>
/// <param name="Call">The call it reminds of.</param>
/// <param name="WorkingDaysBefore">How many working days are left; also its revision.</param>
/// <param name="To">Who gets it.</param>
/// <param name="From">Who sends it.</param>
/// <param name="At">UTC instant of the mail.</param>
/// <param name="ExpiresAt">UTC instant of the meeting's start.</param>
public sealed record ReminderNotice(Call Call, int WorkingDaysBefore, Recipient To, Sender From, DateTime At, DateTime? ExpiresAt)
    : Notice("reminder", Call.Meeting, WorkingDaysBefore, To, From, At, ExpiresAt);
