using Xunit;

namespace Arshjul.Tests.House;

/// <summary>A house rule names each place that breaks it, in full.</summary>
internal static class Faults
{
    public static void None(IEnumerable<string?> faults)
    {
        var found = faults.ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }
}
