using Arshjul.Core.Calls;
using Arshjul.Core.Feeds;
using Arshjul.Core.Meetings;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Ical.Net;
using Ical.Net.DataTypes;

namespace Arshjul.Delivery.Calendars;

/// <summary>Writes the calendar part of a call: an invitation or its withdrawal by mail (iMIP, RFC 5546 and RFC 6047). The recipient is its only attendee, so that nobody sees who else is called.</summary>
/// <param name="uids">Gives each recipient a UID of their own.</param>
public sealed class CalendarInvitation(InvitationUids uids)
{
    /// <summary>The bytes, UTF-8 with CRLF. To be sent as <c>text/calendar; charset=utf-8; method=…</c> with <see cref="Method"/>.</summary>
    /// <param name="call">The frozen version; first and changed ask, cancelled and withdrawn take it back.</param>
    /// <param name="to">Who is called.</param>
    /// <param name="from">Who sends it; gives the organiser's name, the UID's end and the language.</param>
    /// <param name="organiserAddress">The address that answers go to: the group's mailbox or the installation's own.</param>
    /// <exception cref="ArgumentException">An address is none.</exception>
    public byte[] Write(Call call, Recipient to, Sender from, string organiserAddress)
    {
        var content = call.Content;
        var calendar = CalendarBytes.New(from.Language, content.Zone, content.Date);
        calendar.Method = Method(call.Kind);
        var made = EntryEvent.Of(Entry(call, to, from), content.Zone);
        made.Organizer = new Organizer
        {
            CommonName = CalendarText.Name(from.Name) ?? organiserAddress,
            Value = MailTo(organiserAddress),
        };
        made.Attendees.Add(new Attendee
        {
            CommonName = CalendarText.Name(to.Name) ?? CalendarText.Name(to.Email),
            Value = MailTo(to.Email),
            Rsvp = call.Kind is CallKind.First or CallKind.Changed,
            ParticipationStatus = EventParticipationStatus.NeedsAction,
            Role = ParticipationRole.RequiredParticipant,
        });
        // Taken from one who is called no more, while the meeting is held: no STATUS (RFC 5546 §3.2.5).
        if (call.Kind == CallKind.Withdrawn)
            made.Status = null;
        calendar.Events.Add(made);
        return CalendarBytes.Of(calendar);
    }

    /// <summary>The METHOD, which the mail's header must repeat or Outlook refuses the part: <c>REQUEST</c> or <c>CANCEL</c>.</summary>
    public static string Method(CallKind kind) => kind is CallKind.Cancelled or CallKind.Withdrawn ? CalendarMethods.Cancel : CalendarMethods.Request;

    private FeedEntry Entry(Call call, Recipient to, Sender from)
    {
        var (content, words, cancelled) = (call.Content, Phrasebook.In(from.Language), Method(call.Kind) == CalendarMethods.Cancel);
        var link = Uri.TryCreate(content.Place?.Link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri : null;
        var title = MeetingTitle.Of(words, content.GroupLabel, content.Kind, content.Title);
        return new FeedEntry
        {
            Uid = uids.Of(from.OrganisationId, content.Meeting, to.Key),
            Sequence = call.Sequence,
            ChangedAt = call.MadeAt,
            Summary = call.Kind == CallKind.Cancelled ? words.Say("feed.cancelled", title) : title,
            Date = content.Date,
            LastDate = content.LastDate,
            Start = content.Start,
            End = content.End,
            Location = content.Place?.In(from.Language),
            Description = call.Kind == CallKind.Cancelled ? words.Say("entry.reasonInMail") : cancelled ? null : Description(words, content.Status == MeetingStatus.Preliminary, link),
            Url = call.Kind == CallKind.Withdrawn ? null : link,
            IsTentative = content.Status == MeetingStatus.Preliminary,
            IsCancelled = cancelled,
        };
    }

    // Short on purpose: calendars are shown to others, and an agenda may say more than they should see.
    private static string Description(Phrasebook words, bool preliminary, Uri? link) => string.Join('\n', new[]
    {
        preliminary ? words.Say("feed.preliminary") : null,
        words.Say("entry.agendaInMail"),
        link is null ? null : words.Say("entry.online", link.AbsoluteUri),
    }.Where(l => l is not null));

    private static Uri MailTo(string address) => CalendarText.MailTo(address) ?? throw new ArgumentException("That is no mail address.", nameof(address));
}
