using System.Globalization;
using Arshjul.Core.Calendar;
using Arshjul.Core.Calls;
using Arshjul.Core.Meetings;

namespace Arshjul.Templates.Words;

/// <summary>The mails' words in Swedish.</summary>
internal sealed class SwedishMailWords() : MailWords("sv-SE")
{
    public override string Date(DateOnly date) => date.ToString("dddd 'den' d MMMM yyyy", Culture);

    public override string? Times(TimeOnly? start, TimeOnly? end) =>
        start is not { } from ? null : end is { } to ? $"kl. {Clock(from)}–{Clock(to)}" : $"kl. {Clock(from)}";

    public override string AllDay => "hela dagen";

    public override string PlaceToCome => "en plats som meddelas senare";

    public override string TheConvener => "sammankallande";

    public override string Week(IsoWeek week) => string.Create(CultureInfo.InvariantCulture, $"v. {week.Number}");

    public override string Kind(MeetingKind kind) => kind switch
    {
        MeetingKind.Ordinary => "Ordinarie möte",
        MeetingKind.Theme => "Tematräff",
        MeetingKind.Extra => "Extra möte",
        MeetingKind.OnDemand => "Möte vid behov",
        MeetingKind.Preparation => "Beredning",
        MeetingKind.PreMeeting => "Fackligt förmöte",
        MeetingKind.FullDay => "Heldag",
        MeetingKind.PlanningDay => "Planeringsdag",
        MeetingKind.CheckIn => "Avstämning",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string CallSubject(CallKind kind) => kind switch
    {
        CallKind.First => "Kallelse",
        CallKind.Changed => "Ändrad kallelse",
        CallKind.Cancelled => "Inställt",
        CallKind.Withdrawn => "Inte längre kallad",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string CallHeading(CallKind kind, string group) => kind switch
    {
        CallKind.First => $"Kallelse till {group}",
        CallKind.Changed => $"Ändrad kallelse till {group}",
        CallKind.Cancelled => $"Inställt möte i {group}",
        CallKind.Withdrawn => $"Du är inte längre kallad till {group}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string CallLead(CallKind kind, string group) => kind switch
    {
        CallKind.First => $"Här kommer kallelsen och dagordningen till mötet i {group}.",
        CallKind.Changed => $"Kallelsen till mötet i {group} har ändrats. Det här mejlet gäller i stället för det förra.",
        CallKind.Cancelled => $"Mötet i {group} blir inte av.",
        CallKind.Withdrawn => $"Du är inte längre kallad till mötet i {group}. Mötet hålls, men du behöver inte komma.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public override string Reminder => "Påminnelse";

    public override string ReminderLead(string group, int workingDays) => workingDays switch
    {
        <= 0 => $"I dag är det möte i {group}.",
        1 => $"Nästa arbetsdag är det möte i {group}.",
        _ => string.Create(Culture, $"Om {workingDays} arbetsdagar är det möte i {group}."),
    };

    public override string Owner => "Dags för underlag";

    public override string OwnerLead(string group, string meeting, string deadline) =>
        $"Du har en eller flera punkter på mötet i {group} {meeting}. Underlagen behöver vara inne senast {deadline}.";

    public override string OwnerItems => "Dina punkter";

    public override string Convener(ConvenerNoticeKind what) => what switch
    {
        ConvenerNoticeKind.ApprovalWaits => "Kallelsen väntar på ditt godkännande",
        ConvenerNoticeKind.ApprovalMissing => "Kallelsen är inte skickad",
        ConvenerNoticeKind.DeadlineComes => "En frist närmar sig",
        ConvenerNoticeKind.FallsOff => "Något är på väg att falla av årshjulet",
        ConvenerNoticeKind.NotDelivered => "Mejl har inte nått fram",
        ConvenerNoticeKind.ChangeWaits => "En ändring väntar på ditt godkännande",
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    public override string ConvenerLead(string group, string meeting) => $"Det gäller {group} och mötet {meeting}.";

    public override string ConvenerFacts => "Det här gäller det";

    public override string Approve => "Läs och godkänn kallelsen";

    public override string ApproveMeans => "Länken är din egen och gäller bara det här mötet. Inget skickas förrän du trycker på knappen där.";

    public override string YourWeek => "Din vecka i årshjulet";

    public override string WeekFrom(string monday) => $"Veckan från {monday}";

    public override string WeekLead => "Här är det som händer i dina grupper i veckan, och det som behöver din blick.";

    public override string OwnPage => "Öppna din sida";

    public override string OwnPageMeans => "Där har du dina möten, dagordningar och kalenderadresser. Länken är din egen: den som har den kommer in som du.";

    public override string SignIn => "Logga in i årshjulet";

    public override string SignInLasts(int minutes) => string.Create(Culture, $"Länken gäller i {minutes} minuter och fungerar en gång.");

    public override string SignInLead => "Här är länken som du bad om.";

    public override string SignInGo => "Logga in";

    public override string SignInNotAsked => "Har du inte bett om någon länk behöver du inte göra något. Skicka inte mejlet vidare: den som har länken kan logga in som du.";

    public override string Greeting(string? name) => string.IsNullOrWhiteSpace(name) ? "Hej!" : $"Hej {name}!";

    public override string ForInformation => "För kännedom";

    public override string ForInformationMeans => "Du är inte kallad och behöver inte svara.";

    public override string When => "När";

    public override string WasToBe => "Skulle ha varit";

    public override string Where => "Var";

    public override string Called => "Kallade";

    public override string Meeting => "Möte";

    public override string Status => "Status";

    public override string Preliminary => "Preliminärt, datumet kan ändras";

    public override string NoPlace => "Platsen är inte bestämd än";

    public override string Online => "Digitalt";

    public override string Join(string? name) => string.IsNullOrWhiteSpace(name) ? "Anslut till det digitala mötet" : $"Anslut via {name}";

    public override string Expected => "Det här behöver du göra";

    public override string TimesBefore => "Frister före mötet";

    public override string ItemsIn => "Lämna in ärenden senast";

    public override string DocumentsIn => "Skicka in underlag senast";

    public override string Answer => "Svara på kalenderinbjudan som följer med mejlet.";

    public override string CannotCome => "Kan du inte komma? Svara på mejlet så snart du kan.";

    public override string RemoveFromCalendar => "Ta bort tiden ur kalendern. Kalenderposten som följer med mejlet hjälper dig.";

    public override string WhatIsNew => "Det här är nytt";

    public override WordedChange Difference(DifferenceKind what, string? before, string? after) => what switch
    {
        DifferenceKind.Date => new("Nytt datum", after, before),
        DifferenceKind.Time => new("Ny tid", after, before),
        DifferenceKind.Place => after is null ? new("Platsen är inte bestämd", null, before) : new("Ny plats", after, before),
        DifferenceKind.Status => after switch
        {
            nameof(MeetingStatus.Decided) => new("Datumet är nu beslutat"),
            nameof(MeetingStatus.Preliminary) => new("Datumet är nu preliminärt"),
            _ => new("Ny status", after, before),
        },
        DifferenceKind.Kind => new("Ny typ av möte", after, before),
        DifferenceKind.Title => after is null ? new("Mötet har inte längre någon rubrik", null, before) : new("Mötet heter nu", after, before),
        DifferenceKind.Called => after is null ? new("Det står inte längre vilka som är kallade", null, before) : new("Kallade är nu", after, before),
        DifferenceKind.Heading => new("Dagordningen heter nu", after, before),
        DifferenceKind.ItemAdded => new("Ny punkt", after),
        DifferenceKind.ItemRemoved => new("Borttagen punkt", before),
        DifferenceKind.ItemChanged => new("Ändrad punkt", after, before == after ? null : before),
        DifferenceKind.ItemsReordered => new("Punkterna står i ny ordning"),
        DifferenceKind.Deadline => after is null ? new("Frister gäller inte längre", null, before) : new("Ändrade frister", after, before),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    public override string Before(string value) => $"(förut {value})";

    public override string Reason => "Skäl";

    public override string HeldInstead => "Hålls i stället";

    public override string CancelledAgenda => "Det här skulle ha tagits upp";

    public override string Documents(IEnumerable<string> documents) => "Underlag: " + string.Join(", ", documents);

    public override string CalendarNote => "Varje kallelse har mötet med sig som en kalenderinbjudan. På din sida kan du i stället prenumerera på mötena, och välja bort inbjudningarna: med båda syns varje möte två gånger i kalendern.";

    public override string AnswerOnPage => "Svara på din sida om du kommer: öppna den med länken sist i mejlet.";

    public override string Papers => "Handlingar";

    public override string PapersAre(bool attached, bool hasPage) => (attached, hasPage) switch
    {
        (true, _) => "Handlingarna följer med mejlet.",
        (false, true) => "Handlingarna läser du på din sida: öppna den med länken sist i mejlet.",
        _ => "Handlingarna är för stora för ett mejl. Svara på mejlet om du vill ha dem.",
    };

    protected override string PaperTo(string item) => $"till {item}";

    public override string SeeItem(string item) => $"Se punkt {item}";

    public override string Late => "Tas upp senare än planerat";

    public override string FollowUp => "Uppföljning";

    public override string OpenQuestion => "Obesvarad fråga";

    public override string NoItems => "Inga punkter än.";

    public override string HeadKind => "Typ av möte";

    public override string HeadDate => "Mötesdatum";

    public override string HeadPlace => "Plats";

    public override string HeadPresent => "Närvarande";

    public override string Number => "Nr";

    public override string Item => "Ärende";

    public override string Footer(string sender) => $"Mejlet kommer från {sender} och skickas automatiskt. Svara på det om något inte stämmer, så når du den som sammankallar.";

    public override string FooterOfNoGroup(string sender) => $"Mejlet kommer från {sender} och skickas automatiskt.";

    public override string Version(int version, string sent) => string.Create(Culture, $"Version {version} av kallelsen, {sent}.");

    public override string Page => "SID";

    private string Clock(TimeOnly time) => time.ToString("HH'.'mm", Culture);
}
