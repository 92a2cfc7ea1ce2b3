using Arshjul.Core.Planning;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;
using Arshjul.Testing;
using Xunit;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>The files that people are shown: the examples, and the one in the documentation.</summary>
public sealed class ExampleFileTests
{
    public static TheoryData<string> Files => [.. Directory.GetFiles(Repository.File("examples"), "*.wheel.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Prepare_WhenExample_TakesItWithoutAFault(string file)
    {
        try
        {
            var plan = Import(YearPlan.Empty, File.ReadAllBytes(Repository.File("examples", file)), file).After;
            var export = WheelWriter.Write(plan, withPeople: true);
            Assert.Equal(export, WheelWriter.Write(Import(YearPlan.Empty, export, file).After, withPeople: true));
            Assert.Empty(Import(plan, export, file).Changes);
            Assert.NotEmpty(plan.Meetings);
        }
        catch (InputException e)
        {
            Assert.Fail(string.Join('\n', e.Faults.Select(Phrasebook.In("sv").Say)));
        }
    }

    private static ImportResult Import(YearPlan plan, byte[] content, string name) =>
        WheelImport.Prepare(plan, [new WheelSource(name, content)], Wheel.Today, () => "0f0f");
}
