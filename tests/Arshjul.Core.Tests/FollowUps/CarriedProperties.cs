using Arshjul.Core.Agendas;
using Arshjul.Core.Meetings;
using Arshjul.Core.Tests.StandingPoints.RandomWheels;
using Arshjul.Testing;
using CsCheck;
using Xunit;

namespace Arshjul.Core.Tests.FollowUps;

/// <summary>Property 8 of docs/due.md over random wheels.</summary>
public sealed class CarriedProperties
{
    [Fact]
    public void OpenFollowUpsAndQuestions_AreOnceOnEachAgendaWhereTheyAreDue() => RandomWheel.Any.Holds(wheel =>
    {
        var at = wheel.At();
        foreach (var meeting in at.Meetings.Where(m => m.Stands))
        {
            var printed = Printed(at.AgendaOf(meeting));
            bool Open(string group, DateOnly known, DateOnly? closed) =>
                meeting.Groups.Contains(group) && meeting.Kind == MeetingKind.Ordinary && known < meeting.Date && known <= wheel.Today && !(closed <= wheel.Today && closed < meeting.Date);
            foreach (var question in wheel.Plan.Questions)
                if (printed.Count(t => t == question.Text) != (Open(question.Group, question.Known, question.ClosedOn) ? 1 : 0))
                    return false;
            foreach (var followUp in wheel.Plan.FollowUps)
            {
                var announced = at.Meetings.FirstOrDefault(m => m.Key == followUp.Meeting && m.Groups.Contains(followUp.Group));
                var joint = at.Meetings.FirstOrDefault(m => m.Key == followUp.Meeting && m.Groups.Intersect(meeting.Groups).Any());
                var from = (announced ?? joint) is { } there ? there.Date ?? (there.Sequence > 0 ? there.ChangedOn : null) : null;
                var isDue = followUp.Due?.From <= meeting.Date || from <= meeting.Date;
                if (printed.Count(t => t == followUp.Text) != (isDue && Open(followUp.Group, followUp.Known, followUp.ClosedOn) ? 1 : 0))
                    return false;
            }
        }
        return true;
    }, 2000, w => w.ToString());

    private static List<string> Printed(Agenda agenda) => [.. agenda.Items.SelectMany(i => i.SubItems.Select(s => s.Title).Append(i.Title))];
}
