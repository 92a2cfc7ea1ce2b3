using Arshjul.Core.Agendas;
using Arshjul.Core.Groups;

namespace Arshjul.Testing.Builders;

/// <summary>Agendas with the headings of real ones, roles for owners.</summary>
public static class SampleAgendas
{
    /// <summary>Headed sections with points before them, a follow-up, a late point and an empty section.</summary>
    public static Agenda Sections { get; } = new()
    {
        Heading = "Dagordning",
        Layout = AgendaLayout.Sections,
        Sections =
        [
            new()
            {
                Items =
                [
                    Point("1", "Val av justerare", "ordföranden"),
                    Point("2", "Föregående mötesanteckningar", "ordföranden"),
                ],
            },
            new()
            {
                Title = "Information",
                Items =
                [
                    Point("3", "Föredragningslistan från nämnden", "FC") with { Text = "Se bilagd föredragningslista." },
                    Point("4", "Nytt inom arbetsmiljö", "HR"),
                    Point("5", "Uppdatering chefsrekryteringar") with { SubItems = [new() { Title = "Gemensamma resurser", Owners = ["VC"] }, new() { Title = "Vuxen" }, new() { Title = "Barn, unga och familj", Text = "Två tjänster är ute." }] },
                ],
            },
            new()
            {
                Title = "Dialog",
                Items =
                [
                    Point("6", "Tertial 2", "HR", "ekonomichef") with { Documents = ["Sjukstatistik", "Arbetsskador och tillbud"], Text = "Arbetsskador, sjukstatistik och personalrörlighet." },
                    Point("7", "Mål & Ekonomi 2027", "FC") with { IsLate = true },
                    Point("8", "Ensamarbete") with { Origin = ItemOrigin.FollowUp, RefersTo = "4, Nytt inom arbetsmiljö" },
                ],
            },
            new() { Title = "Beslut", EmptyText = "Inga beslut." },
            new() { Items = [Point("9", "Övrigt", "ordföranden")] },
        ],
    };

    /// <summary>A plain numbered list with units under an item and a register of unanswered questions.</summary>
    public static Agenda Numbered { get; } = new()
    {
        Heading = "Föredragningslista",
        Layout = AgendaLayout.Numbered,
        Sections =
        [
            new()
            {
                Items =
                [
                    Point("1", "Godkännande av föredragningslistan"),
                    Point("2", "Föregående mötes minnesanteckningar"),
                    Point("3", "Nämnderna – ärenden av vikt") with { SubItems = [new() { Title = "Socialnämnden" }, new() { Title = "Äldrenämnden" }] },
                    Point("4", "Information från ledningsgruppen"),
                    Point("5", "Enhetsinformation") with { SubItems = [new() { Title = "ÄE" }, new() { Title = "BoF" }, new() { Title = "OE" }] },
                    Point("6", "Verksamhetsutveckling") with { Text = "-" },
                    Point("7", "Personalfrågor/HR"),
                    Point("8", "Frågor till arbetsgivaren som inte är besvarade") with { Origin = ItemOrigin.OpenQuestion },
                    Point("9", "Övriga frågor"),
                ],
            },
        ],
    };

    /// <summary>One standing point.</summary>
    public static AgendaItem Point(string number, string title, params string[] owners) =>
        new() { Id = $"point:fsg/{number}", Number = number, Title = title, Owners = owners, Origin = ItemOrigin.StandingPoint };
}
