using Xunit;

namespace Arshjul.Tests.House;

/// <summary>The rooms of the core, its namespaces: no circle between them, and those at the bottom know nothing but words.</summary>
public sealed class RoomTests
{
    private const string Prefix = "Arshjul.Core.";

    private static readonly string[] Bottom = ["Audit", "Calendar", "Outbox", "Words"];

    // From room to room, with one pair of types that draws the arrow.
    private static readonly Dictionary<(string From, string To), string> Arrows = (
        from type in Assemblies.Core.GetTypes()
        let @from = Room(type)
        where @from is not null
        from used in TypeUses.Of(type)
        let to = Room(used)
        where to is not null && to != @from
        group $"{type.Name} uses {used.Name}" by (@from, to)).ToDictionary(g => g.Key, g => g.First());

    [Fact]
    public void Rooms_OfTheCore_FormNoCircle()
    {
        Assert.NotEmpty(Arrows);
        Faults.None(Circles.In(Arrows).Select(a => $"{a.Key.From} -> {a.Key.To}: {a.Value}"));
    }

    [Fact]
    public void Rooms_AtTheBottom_KnowNothingButWords() =>
        Faults.None(Arrows.Where(a => Bottom.Contains(a.Key.From) && a.Key.To != "Words").Select(a => $"{a.Key.From} -> {a.Key.To}: {a.Value}"));

    [Fact]
    public void NodaTime_InTheCore_IsUsedByTheZoneAlone() =>
        Assert.Equal(
            ["Zone"],
            Assemblies.Core.GetTypes().Where(t => TypeUses.Of(t).Any(u => u.Assembly.GetName().Name == "NodaTime")).Select(t => (t.DeclaringType ?? t).Name).Distinct());

    private static string? Room(Type type) =>
        type.Assembly == Assemblies.Core && type.Namespace is { } name && name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..].Split('.')[0] : null;
}
