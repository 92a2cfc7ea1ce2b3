using Xunit;

namespace Arshjul.Tests.House;

/// <summary>The arrows between the projects, from docs/architecture.md, read from what the compiler wrote.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Arshjul.Core"] = [],
        ["Arshjul.Templates"] = ["Arshjul.Core"],
        ["Arshjul.Delivery"] = ["Arshjul.Core", "Arshjul.Templates"],
        ["Arshjul.Storage"] = ["Arshjul.Core"],
        ["Arshjul.Storage.Sqlite"] = ["Arshjul.Core", "Arshjul.Storage"],
        ["Arshjul.Storage.PostgreSql"] = ["Arshjul.Core", "Arshjul.Storage"],
        ["arshjul"] = ["Arshjul.Core", "Arshjul.Templates", "Arshjul.Delivery", "Arshjul.Storage", "Arshjul.Storage.Sqlite", "Arshjul.Storage.PostgreSql"],
    };

    [Fact]
    public void Projects_Compiled_AreThoseOfThePicture() =>
        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), Assemblies.All.Select(a => a.GetName().Name!).Order(StringComparer.Ordinal));

    [Fact]
    public void References_OfEachProject_AreNoOthersThanThePictures()
    {
        var wrong = from assembly in Assemblies.All
                    let name = assembly.GetName().Name!
                    from reference in assembly.GetReferencedAssemblies()
                    where Assemblies.IsOurs(reference.Name!) && !Allowed[name].Contains(reference.Name!)
                    select $"{name} -> {reference.Name}";

        Faults.None(wrong);
    }

    /// <summary>The rules do no input or output: no database, no mail, no web.</summary>
    [Fact]
    public void Core_OfPackages_UsesNodaTimeAlone() =>
        Assert.Equal(["NodaTime"], Assemblies.Core.GetReferencedAssemblies().Select(r => r.Name!).Where(n => !n.StartsWith("System", StringComparison.Ordinal)));
}
