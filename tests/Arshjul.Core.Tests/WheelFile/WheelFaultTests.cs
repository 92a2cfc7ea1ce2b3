using Xunit;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>What a wrong file is told: every fault, each with file, line and path, in the file's order, and in both languages.</summary>
public sealed class WheelFaultTests
{
    public static TheoryData<string> Names => [.. FaultFixture.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Prepare_WhenFileIsWrong_TellsWhatWhereAndWhatToDo(string name)
    {
        var fixture = FaultFixture.All.Single(f => f.Name == name);
        var plan = Wheel.SmallPlan;
        Assert.Equal(fixture.Swedish, Wheel.Faults(plan, "sv", fixture.File));
        Assert.Equal(fixture.English, Wheel.Faults(plan, "en", fixture.File));
        Assert.NotEmpty(fixture.Swedish);
    }
}
