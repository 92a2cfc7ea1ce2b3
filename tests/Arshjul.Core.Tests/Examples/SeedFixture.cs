using System.Globalization;
using System.Text;
using Arshjul.Core.Agendas;
using Arshjul.Core.Groups;

namespace Arshjul.Core.Tests.Examples;

/// <summary>The headings of a seed document's agenda, typed by hand from it: sections at the margin, items under them with their owners, sub-points behind a dash.</summary>
internal sealed record SeedFixture(string Wheel, IReadOnlyList<string> Groups, DateOnly Date, string Heading, string Headings)
{
    public static SeedFixture Read(string name)
    {
        var parts = ExampleWheel.Fixture(name + ".txt").Split("\n\n", 2);
        var head = parts[0].Split('\n').Select(l => l.Split(": ", 2)).ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
        return new SeedFixture(head["hjul"], head["grupper"].Split(", "), DateOnly.ParseExact(head["datum"], "yyyy-MM-dd", CultureInfo.InvariantCulture), head["rubrik"], parts[1]);
    }

    /// <summary>An agenda in the fixture's form.</summary>
    public static string Write(Agenda agenda)
    {
        var text = new StringBuilder();
        foreach (var section in agenda.Sections)
        {
            text.Append(section.Title ?? "(utanför avsnitten)").Append('\n');
            foreach (var item in section.Items)
            {
                var number = agenda.Layout == AgendaLayout.Numbered ? item.Number + ". " : "";
                text.Append("  ").Append(number).Append(Owned(item.Title, item.Owners)).Append('\n');
                foreach (var sub in item.SubItems)
                    text.Append("    - ").Append(Owned(sub.Title, sub.Owners)).Append('\n');
            }
        }
        return text.ToString();
    }

    private static string Owned(string title, IReadOnlyList<string> owners) => string.Join(", ", owners.Prepend(title));
}
