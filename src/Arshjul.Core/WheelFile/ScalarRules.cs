using System.Globalization;
using System.Text.Json;
using Arshjul.Core.StandingPoints;
using Arshjul.Core.Words;

namespace Arshjul.Core.WheelFile;

/// <summary>What a single value must be like, by its type and the property it stands in.</summary>
internal static class ScalarRules
{
    /// <summary>What is wrong with the value, or null.</summary>
    public static Sentence? Fault(PositionedNode node, Type type, NodeProperty property) => type switch
    {
        _ when type == typeof(string) => node.Kind == NodeKind.String ? TextRules.Fault(property, node.Text) : Kind("text", node),
        _ when type == typeof(bool) => node.Kind == NodeKind.Boolean ? null : Kind("bool", node),
        _ when type == typeof(int) => Number(node, property),
        _ when type == typeof(DateOnly) => Date(node),
        _ when type == typeof(TimeOnly) => node.Kind == NodeKind.String && ClockTimeConverter.TryParse(node.Text, out _) ? null : Kind("time", node),
        _ when type == typeof(MonthDay) => node.Kind == NodeKind.String && IsMonthDay(node.Text) ? null : Kind("monthDay", node),
        _ => Word(node, type),
    };

    public static Sentence Kind(string expected, PositionedNode found) => new("wheel.kind", new Sentence("wheel.expected." + expected), Shown.Value(found));

    /// <summary>The words that an enum is written with.</summary>
    public static IReadOnlyList<string> Words(Type type) => [.. Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)];

    /// <summary>That a word is none of those that can stand there.</summary>
    public static Sentence NotAmong(PositionedNode node, IReadOnlyList<string> words) => node.Kind == NodeKind.String
        ? new Sentence("wheel.word", Shown.Quoted(node.Text), string.Join(", ", words), EditDistance.Guess(node.Text, words))
        : new Sentence("wheel.wordKind", string.Join(", ", words), Shown.Value(node));

    private static Sentence? Word(PositionedNode node, Type type)
    {
        var words = Words(type);
        return node.Kind == NodeKind.String && words.Contains(node.Text, StringComparer.Ordinal) ? null : NotAmong(node, words);
    }

    private static Sentence? Number(PositionedNode node, NodeProperty property)
    {
        if (node.Kind != NodeKind.Number || !int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return Kind("number", node);
        var (least, most) = NumberRules.For(property);
        // A month has no noughth weekday; -1 is its last.
        return number < least || number > most || (least == -1 && number == 0)
            ? new Sentence("wheel.range", number, least == -1 ? new Sentence("wheel.range.nth") : new Sentence("wheel.range.between", least, most))
            : null;
    }

    private static Sentence? Date(PositionedNode node)
    {
        if (node.Kind != NodeKind.String || !DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return Kind("date", node);
        return date.Year is < NumberRules.FirstYear or > NumberRules.LastYear
            ? new Sentence("wheel.year", Shown.Quoted(node.Text), NumberRules.FirstYear, NumberRules.LastYear)
            : null;
    }

    private static bool IsMonthDay(string text) =>
        DateOnly.TryParseExact("2000-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
