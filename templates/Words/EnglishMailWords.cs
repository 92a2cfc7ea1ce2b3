using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;

namespace Arshjul.Templates.Words;

/// <summary>The mails' words in English.</summary>
internal sealed class EnglishMailWords() : MailWords("en-GB")
{
    public override string Date(DateOnly date) => date.ToString("dddd d MMMM yyyy", Culture);

    public override string? Times(TimeOnly? start, TimeOnly? end) =>
        start is not { } from ? null : end is { } to ? $"{Clock(from)}–{Clock(to)}" : $"at {Clock(from)}";

    public override string AllDay => "all day";

    public override string PlaceToCome => "a place to be announced";

    public override string TheConvener => "the convener";

    public override string Week(IsoWeek week) => string.Create(CultureInfo.InvariantCulture, $"week {week.Number}");

    public override string Kind(MeetingKind kind) => kind switch
    {
        MeetingKind.Ordinary => "Ordinary meeting",
        MeetingKind.Theme => "Theme meeting",
        MeetingKind.Extra => "Extra meeting",
        MeetingKind.OnDemand => "Meeting on demand",
        MeetingKind.Preparation => "Preparation",
        MeetingKind.PreMeeting => "Unions’ pre-meeting",
        MeetingKind.FullDay => "Full day",
        MeetingKind.PlanningDay => "Planning day",
        MeetingKind.CheckIn => "Check-in",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string CallSubject(CallKind kind) => kind switch
    {
        CallKind.First => "Call",
        CallKind.Changed => "Changed call",
        CallKind.Cancelled => "Cancelled",
        CallKind.Withdrawn => "No longer called",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string CallHeading(CallKind kind, string group) => kind switch
    {
        CallKind.First => $"Call to {group}",
        CallKind.Changed => $"Changed call to {group}",
        CallKind.Cancelled => $"Cancelled meeting of {group}",
        CallKind.Withdrawn => $"You are no longer called to {group}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string CallLead(CallKind kind, string group) => kind switch
    {
        CallKind.First => $"Here are the call and the agenda for the meeting of {group}.",
        CallKind.Changed => $"The call to the meeting of {group} has changed. This mail replaces the one before.",
        CallKind.Cancelled => $"The meeting of {group} will not be held.",
        CallKind.Withdrawn => $"You are no longer called to the meeting of {group}. The meeting will be held, but you need not come.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string Reminder => "Reminder";

    public override string ReminderLead(string group, int workingDays) => workingDays switch
    {
        <= 0 => $"{group} meets today.",
        1 => $"{group} meets on the next working day.",
        _ => string.Create(Culture, $"{group} meets in {workingDays} working days."),
    };

    public override string Owner => "Papers are due";

    public override string OwnerLead(string group, string meeting, string deadline) =>
        $"You have one or more items at the meeting of {group} on {meeting}. The papers must be in by {deadline}.";

    public override string OwnerItems => "Your items";

    public override string Convener(ConvenerNoticeKind what) => what switch
    {
        ConvenerNoticeKind.ApprovalWaits => "The call waits for your approval",
        ConvenerNoticeKind.ApprovalMissing => "The call has not been sent",
        ConvenerNoticeKind.DeadlineComes => "A deadline is coming up",
        ConvenerNoticeKind.FallsOff => "Something is about to fall off the year wheel",
        ConvenerNoticeKind.NotDelivered => "Mails have not arrived",
        ConvenerNoticeKind.ChangeWaits => "A change waits for your approval",
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    public override string ConvenerLead(string group, string meeting) => $"It is about {group} and the meeting on {meeting}.";

    public override string ConvenerFacts => "What it is about";

    public override string Approve => "Read and approve the call";

    public override string ApproveMeans => "The link is your own and is for this meeting alone. Nothing is sent before you press the button there.";

    public override string YourWeek => "Your week in the year wheel";

    public override string WeekFrom(string monday) => $"The week from {monday}";

    public override string WeekLead => "This is what happens in your groups this week, and what needs a look.";

    public override string OwnPage => "Open your page";

    public override string OwnPageMeans => "There you have your meetings, agendas and calendar addresses. The link is your own: whoever has it comes in as you.";

    public override string SignIn => "Sign in to the year wheel";

    public override string SignInLasts(int minutes) => string.Create(Culture, $"The link opens for {minutes} minutes and works once.");

    public override string SignInLead => "Here is the link that you asked for.";

    public override string SignInGo => "Sign in";

    public override string SignInNotAsked => "If you did not ask for a link, you need do nothing. Do not pass this mail on: whoever has the link can sign in as you.";

    public override string Greeting(string? name) => string.IsNullOrWhiteSpace(name) ? "Hello!" : $"Hello {name}!";

    public override string ForInformation => "For information";

    public override string ForInformationMeans => "You are not called and need not answer.";

    public override string When => "When";

    public override string WasToBe => "Would have been";

    public override string Where => "Where";

    public override string Called => "Called";

    public override string Meeting => "Meeting";

    public override string Status => "Status";

    public override string Preliminary => "Preliminary, the date may change";

    public override string NoPlace => "The place is not decided yet";

    public override string Online => "Online";

    public override string Join(string? name) => string.IsNullOrWhiteSpace(name) ? "Join the online meeting" : $"Join by {name}";

    public override string Expected => "What you need to do";

    public override string TimesBefore => "Deadlines before the meeting";

    public override string ItemsIn => "Hand in items by";

    public override string DocumentsIn => "Send in papers by";

    public override string Answer => "Answer the calendar invitation that comes with this mail.";

    public override string CannotCome => "Can you not come? Answer this mail as soon as you can.";

    public override string RemoveFromCalendar => "Take the time out of your calendar. The calendar entry that comes with this mail helps you.";

    public override string WhatIsNew => "What is new";

    public override WordedChange Difference(DifferenceKind what, string? before, string? after) => what switch
    {
        DifferenceKind.Date => new("New date", after, before),
        DifferenceKind.Time => new("New time", after, before),
        DifferenceKind.Place => after is null ? new("The place is not decided", null, before) : new("New place", after, before),
        DifferenceKind.Status => after switch
        {
            nameof(MeetingStatus.Decided) => new("The date is now decided"),
            nameof(MeetingStatus.Preliminary) => new("The date is now preliminary"),
            _ => new("New status", after, before),
        },
        DifferenceKind.Kind => new("New kind of meeting", after, before),
        DifferenceKind.Title => after is null ? new("The meeting no longer has a title", null, before) : new("The meeting is now called", after, before),
        DifferenceKind.Called => after is null ? new("Who is called is no longer stated", null, before) : new("Called are now", after, before),
        DifferenceKind.Heading => new("The agenda is now called", after, before),
        DifferenceKind.ItemAdded => new("New item", after),
        DifferenceKind.ItemRemoved => new("Removed item", before),
        DifferenceKind.ItemChanged => new("Changed item", after, before == after ? null : before),
        DifferenceKind.ItemsReordered => new("The items stand in a new order"),
        DifferenceKind.Deadline => after is null ? new("Deadlines no longer hold", null, before) : new("Changed deadlines", after, before),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    public override string Before(string value) => $"(before: {value})";

    public override string Reason => "Reason";

    public override string HeldInstead => "Held instead";

    public override string CancelledAgenda => "What would have been taken up";

    public override string Documents(IEnumerable<string> documents) => "Papers: " + string.Join(", ", documents);

    public override string CalendarNote => "Every call brings the meeting as a calendar invitation. On your own page you can subscribe to the meetings instead, and choose to have no invitations: with both, each meeting shows twice in the calendar.";

    public override string AnswerOnPage => "Answer on your own page whether you come: open it with the link at the end of the mail.";

    public override string Papers => "Papers";

    public override string PapersAre(bool attached, bool hasPage) => (attached, hasPage) switch
    {
        (true, _) => "The papers come with this mail.",
        (false, true) => "You read the papers on your own page: open it with the link at the end of the mail.",
        _ => "The papers are too large for a mail. Answer it if you want them.",
    };

    protected override string PaperTo(string item) => $"for {item}";

    public override string SeeItem(string item) => $"See item {item}";

    public override string Late => "Taken up later than planned";

    public override string FollowUp => "Follow-up";

    public override string OpenQuestion => "Unanswered question";

    public override string NoItems => "No items yet.";

    public override string HeadKind => "Type of meeting";

    public override string HeadDate => "Date of meeting";

    public override string HeadPlace => "Place";

    public override string HeadPresent => "Present";

    public override string Number => "No.";

    public override string Item => "Item";

    public override string Footer(string sender) => $"This mail comes from {sender} and is sent automatically. Answer it if something is wrong, and you reach the convener.";

    public override string FooterOfNoGroup(string sender) => $"This mail comes from {sender} and is sent automatically.";

    public override string Version(int version, string sent) => string.Create(Culture, $"Version {version} of the call, {sent}.");

    public override string Page => "PAGE";

    private string Clock(TimeOnly time) => time.ToString("HH':'mm", Culture);
}
