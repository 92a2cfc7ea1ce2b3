using Arshjul.Core.Agendas;

namespace Arshjul.Core.Calls;

/// <summary>A reminder to somebody who owes items or papers before a deadline.</summary>
/// <param name="Draft">The call as it stands.</param>
/// <param name="Items">The items the owner has.</param>
/// <param name="Deadline">The local moment by which the papers shall be in.</param>
/// <param name="To">Who gets it.</param>
/// <param name="From">Who sends it.</param>
/// <param name="At">UTC instant of the mail.</param>
/// <param name="ExpiresAt">UTC instant of the deadline.</param>
public sealed record OwnerNotice(CallContent Draft, IReadOnlyList<AgendaItem> Items, DateTime Deadline, Recipient To, Sender From, DateTime At, DateTime? ExpiresAt)
    : Notice("owner", Draft.Meeting, DateOnly.FromDateTime(Deadline).DayNumber, To, From, At, ExpiresAt);
