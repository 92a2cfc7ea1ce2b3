using Arshjul.Core.Agendas;
using Arshjul.Pages.Meetings;

namespace Arshjul.Pages.Mine;

/// <summary>One meeting as a participant sees it.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="When">Its day in full, and its hours.</param>
/// <param name="State">How it stands.</param>
/// <param name="Facts">What is good to know, name and value.</param>
/// <param name="Timeline">Its deadlines.</param>
/// <param name="Agenda">Its agenda; null while it is cancelled.</param>
/// <param name="IsDraft">Whether no call has been sent, so that the agenda may still change.</param>
public sealed record OwnMeetingModel(string Title, string When, Badge State, IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<TimelineStep> Timeline, Agenda? Agenda, bool IsDraft);
