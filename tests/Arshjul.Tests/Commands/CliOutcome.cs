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

    /// <summary>Ended with a fault: said beside the facts, of which there are none, so that nothing wrong is piped on.</summary>
    public CliOutcome Refused(int code, params string[] words)
    {
        Ended(code);
        Assert.Equal("", Out);
        return Says(words);
    }
}
