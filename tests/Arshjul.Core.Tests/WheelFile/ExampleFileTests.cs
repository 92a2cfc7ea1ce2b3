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

    [Fact]
    public void Prepare_WhenTheDocumentationsExample_GivesItsMeetings()
    {
        var text = File.ReadAllText(Repository.File("docs", "wheel-file.md")).ReplaceLineEndings("\n");
        var files = text.Split("```json\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]).ToList();
        var plan = Wheel.Lay(YearPlan.Empty, files[0]).After;
        Assert.Equal(["fsg-2026-02-10", "fsg-2026-03-10", "fsg-2026-04-14", "fsg-2026-05-12", "tema"], plan.Meetings.Select(m => m.Key));
        Assert.Equal(
            ["2026-01-22", "2026-03-19", "2026-04-16", "2026-05-14", "2026-06-11", "2026-08-20", "2026-09-17", "2026-10-15", "2026-12-03", "2026-12-10"],
            Wheel.Lay(plan, files[1]).Changes.Where(c => c.List == "meetings").Select(c => c.Key["vsg-2026-".Length..]));
        Assert.Equal(["Changed groups fsg"], Wheel.Lay(plan, files[2]).Changes.Select(c => $"{c.Action} {c.List} {c.Key}"));
        var wished = Wheel.Lay(plan, files[3]);
        Assert.Equal(["Changed organisation sof", "Added groups namnd", "Added wishes fsg/2027", "Added wishes fsg/beredning"], wished.Changes.Select(c => $"{c.Action} {c.List} {c.Key}"));
        var watched = Wheel.Lay(wished.After, files[4]);
        Assert.Equal(["Added meetings namnd-maj", "Added matters hemtjanst", "Added silences majmotet"], watched.Changes.Select(c => $"{c.Action} {c.List} {c.Key}"));
        var after = Wheel.Lay(watched.After, files[5]);
        Assert.Equal(["Changed groups fsg", "Changed meetings fsg-2026-05-12", "Removed questions fsg/parkering"], after.Changes.Select(c => $"{c.Action} {c.List} {c.Key}"));
    }

    private static ImportResult Import(YearPlan plan, byte[] content, string name) =>
        WheelImport.Prepare(plan, [new WheelSource(name, content)], Wheel.Today, () => "0f0f");
}
