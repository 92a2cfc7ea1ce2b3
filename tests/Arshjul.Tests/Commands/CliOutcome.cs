using System.Text.Json;
using Xunit;

namespace Arshjul.Tests.Commands;

/// <summary>What came of a run.</summary>
internal sealed record CliOutcome(int Code, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public CliOutcome Ended(int code)
    {
        Assert.True(Code == code, $"Ended with {Code}, not {code}.\n{Out}\n{Error}");
        return this;
    }

    public CliOutcome Says(params string[] words)
    {
        foreach (var word in words)
            Assert.Contains(word, Out + Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        return this;
    }
}
