using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;

namespace Arshjul.Templates.Words;

/// <summary>Every word that the mails and agendas say themselves, one class per language; what people wrote comes from the models.</summary>
public abstract class MailWords
{
    private static readonly MailWords Swedish = new SwedishMailWords();
    private static readonly MailWords English = new EnglishMailWords();

    private protected MailWords(string culture) => Culture = CultureInfo.GetCultureInfo(culture);

    /// <summary>The words of a language, <c>sv</c> or <c>en</c>; Swedish for any other.</summary>
    public static MailWords In(string language) => language == "en" ? English : Swedish;

    /// <summary>How weekdays and months are called.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The language for <c>lang</c> and <c>Content-Language</c>.</summary>
    public string Language => Culture.TwoLetterISOLanguageName;

    /// <summary>A date in full with its weekday, "onsdag den 14 oktober 2026".</summary>
    public abstract string Date(DateOnly date);

    /// <summary>A date for a subject line, "onsdag 14 oktober 2026".</summary>
    public string ShortDate(DateOnly date) => date.ToString("dddd d MMMM yyyy", Culture);

    /// <summary>The first to the last day of several.</summary>
    public string Dates(DateOnly first, DateOnly? last) => last is { } end && end > first ? $"{Date(first)} – {Date(end)}" : Date(first);

    /// <summary>A time of day, "kl. 08.30–10.30"; null for whole days.</summary>
    public abstract string? Times(TimeOnly? start, TimeOnly? end);

    /// <summary>A whole day where a time of day could stand.</summary>
    public abstract string AllDay { get; }

    /// <summary>A place that is not known yet, within a sentence.</summary>
    public abstract string PlaceToCome { get; }

    /// <summary>Who convenes, when no name or function is known.</summary>
    public abstract string TheConvener { get; }

    /// <summary>An ISO week, "v. 42".</summary>
    public abstract string Week(IsoWeek week);

    /// <summary>A last moment, with its clock time unless it is the end of the day.</summary>
    public string Moment(DateTime local)
    {
        var time = TimeOnly.FromDateTime(local);
        var day = Date(DateOnly.FromDateTime(local));
        return time == TimeOnly.MinValue || time >= new TimeOnly(23, 59) ? day : $"{day} {Times(time, null)}";
    }

    /// <summary>What a sort of meeting is called.</summary>
    public abstract string Kind(MeetingKind kind);

    /// <summary>What a call says first, in its subject and its heading: "Kallelse", "Ändrad kallelse", "Inställt".</summary>
    public abstract string CallSubject(CallKind kind);

    /// <summary>The heading of a call.</summary>
    public abstract string CallHeading(CallKind kind, string group);

    /// <summary>The sentence after the greeting of a call.</summary>
    public abstract string CallLead(CallKind kind, string group);

    /// <summary>What a reminder of the meeting says first.</summary>
    public abstract string Reminder { get; }

    /// <summary>The sentence after the greeting of a reminder.</summary>
    public abstract string ReminderLead(string group, int workingDays);

    /// <summary>What a reminder of papers says first.</summary>
    public abstract string Owner { get; }

    /// <summary>The sentence after the greeting of a reminder of papers.</summary>
    public abstract string OwnerLead(string group, string meeting, string deadline);

    /// <summary>The heading over the items somebody owes papers for.</summary>
    public abstract string OwnerItems { get; }

    /// <summary>What a notice to the convener says first.</summary>
    public abstract string Convener(ConvenerNoticeKind what);

    /// <summary>Which meeting a notice to the convener is about; what is the matter stands in the lines after it.</summary>
    public abstract string ConvenerLead(string group, string meeting);

    /// <summary>The heading over the facts told to the convener.</summary>
    public abstract string ConvenerFacts { get; }

    /// <summary>What the mail about a convener's week says first.</summary>
    public abstract string YourWeek { get; }

    /// <summary>Which week it is, by its Monday.</summary>
    public abstract string WeekFrom(string monday);

    /// <summary>The sentence after the greeting of a convener's week.</summary>
    public abstract string WeekLead { get; }

    /// <summary>The words of the link to the recipient's own page.</summary>
    public abstract string OwnPage { get; }

    /// <summary>The link to where a call is approved.</summary>
    public abstract string Approve { get; }

    /// <summary>What that link does, and for whom.</summary>
    public abstract string ApproveMeans { get; }

    /// <summary>What the page is, and that its link is theirs alone.</summary>
    public abstract string OwnPageMeans { get; }

    /// <summary>What the mail with a link to sign in with says first.</summary>
    public abstract string SignIn { get; }

    /// <summary>How long the link opens, and that it opens once.</summary>
    public abstract string SignInLasts(int minutes);

    /// <summary>The sentence after the greeting of the mail with a link to sign in with.</summary>
    public abstract string SignInLead { get; }

    /// <summary>The words of the link.</summary>
    public abstract string SignInGo { get; }

    /// <summary>What to do for who did not ask for a link.</summary>
    public abstract string SignInNotAsked { get; }

    /// <summary>"Hej Namn," or "Hej!" to a list.</summary>
    public abstract string Greeting(string? name);

    /// <summary>The mark on a copy, "För kännedom".</summary>
    public abstract string ForInformation { get; }

    /// <summary>What the mark means.</summary>
    public abstract string ForInformationMeans { get; }

    /// <summary>Label of date and time.</summary>
    public abstract string When { get; }

    /// <summary>Label of the date and time of a meeting that is not held.</summary>
    public abstract string WasToBe { get; }

    /// <summary>Label of the place.</summary>
    public abstract string Where { get; }

    /// <summary>Label of who is called.</summary>
    public abstract string Called { get; }

    /// <summary>Label of the meeting's sort and title.</summary>
    public abstract string Meeting { get; }

    /// <summary>Label of a preliminary date.</summary>
    public abstract string Status { get; }

    /// <summary>That the date may change.</summary>
    public abstract string Preliminary { get; }

    /// <summary>That the place is not known.</summary>
    public abstract string NoPlace { get; }

    /// <summary>The place of an online meeting that has no name.</summary>
    public abstract string Online { get; }

    /// <summary>The words of the link to an online meeting.</summary>
    public abstract string Join(string? name);

    /// <summary>Heading over what is expected of the reader.</summary>
    public abstract string Expected { get; }

    /// <summary>Heading over the times before the meeting, for one who only reads.</summary>
    public abstract string TimesBefore { get; }

    /// <summary>To hand in items by a moment, which follows.</summary>
    public abstract string ItemsIn { get; }

    /// <summary>To send in papers by a moment, which follows.</summary>
    public abstract string DocumentsIn { get; }

    /// <summary>To answer the invitation.</summary>
    public abstract string Answer { get; }

    /// <summary>To tell when one cannot come.</summary>
    public abstract string CannotCome { get; }

    /// <summary>To take a cancelled meeting out of the calendar.</summary>
    public abstract string RemoveFromCalendar { get; }

    /// <summary>Heading over what is new.</summary>
    public abstract string WhatIsNew { get; }

    /// <summary>One difference in words.</summary>
    public abstract WordedChange Difference(DifferenceKind what, string? before, string? after);

    /// <summary>What it was before, in brackets.</summary>
    public abstract string Before(string value);

    /// <summary>Label of a reason.</summary>
    public abstract string Reason { get; }

    /// <summary>Label of the meeting held instead.</summary>
    public abstract string HeldInstead { get; }

    /// <summary>Heading over the agenda of a cancelled meeting.</summary>
    public abstract string CancelledAgenda { get; }

    /// <summary>Expected papers of an item.</summary>
    public abstract string Documents(IEnumerable<string> documents);

    /// <summary>To one who gets a call for the first time: that it comes as an invitation, that a calendar can be followed instead, and that both show each meeting twice.</summary>
    public abstract string CalendarNote { get; }

    /// <summary>Where one answers who has no invitation.</summary>
    public abstract string AnswerOnPage { get; }

    /// <summary>The heading over the meeting's papers.</summary>
    public abstract string Papers { get; }

    /// <summary>Where the papers are: in the mail, on the reader's own page, or to be asked for.</summary>
    public abstract string PapersAre(bool attached, bool hasPage);

    /// <summary>A paper with its size and what it belongs to.</summary>
    public string Paper(CallPaper paper)
    {
        var size = paper.Size < 1_000_000 ? string.Create(Culture, $"{(paper.Size + 999) / 1000} kB") : string.Create(Culture, $"{paper.Size / 1_000_000m:0.0} MB");
        return paper.About is null ? $"{paper.FileName} ({size})" : $"{paper.FileName} ({size}), {PaperTo(paper.About)}";
    }

    /// <summary>Which item a paper belongs to.</summary>
    protected abstract string PaperTo(string item);

    /// <summary>Another item an item refers to.</summary>
    public abstract string SeeItem(string item);

    /// <summary>The mark on an item that comes later than it should.</summary>
    public abstract string Late { get; }

    /// <summary>The mark on a follow-up.</summary>
    public abstract string FollowUp { get; }

    /// <summary>The mark on an unanswered question.</summary>
    public abstract string OpenQuestion { get; }

    /// <summary>What is printed for an agenda without items.</summary>
    public abstract string NoItems { get; }

    /// <summary>The head of the numbered agenda (seed S4): sort of meeting.</summary>
    public abstract string HeadKind { get; }

    /// <summary>The head of the numbered agenda: date.</summary>
    public abstract string HeadDate { get; }

    /// <summary>The head of the numbered agenda: place.</summary>
    public abstract string HeadPlace { get; }

    /// <summary>The head of the numbered agenda: who came, filled in at the meeting.</summary>
    public abstract string HeadPresent { get; }

    /// <summary>The column of numbers.</summary>
    public abstract string Number { get; }

    /// <summary>The column of items.</summary>
    public abstract string Item { get; }

    /// <summary>Who sent the mail and where an answer goes.</summary>
    public abstract string Footer(string sender);

    /// <summary>Who sent a mail that is about no group.</summary>
    public abstract string FooterOfNoGroup(string sender);

    /// <summary>Which version of the call it is, for paper.</summary>
    public abstract string Version(int version, string sent);

    /// <summary>The word before a page number on paper, "SID".</summary>
    public abstract string Page { get; }
}
