using Arshjul.Core.Calendar;
using Arshjul.Core.DateReading;
using Arshjul.Core.Words;
using Arshjul.Delivery.Reading;
using Xunit;

namespace Arshjul.Delivery.Tests.Reading;

/// <summary>Files in memory, read as the program reads them.</summary>
internal static class Files
{
    private const string Name = "fil.xlsx";

    public static Zone Stockholm { get; } = Zone.Get("Europe/Stockholm");

    public static IReadOnlyList<SourceLine> Read(byte[] bytes, int? year = 2027) => DateFile.Read(Name, new MemoryStream(bytes), year, Stockholm);

    public static void Refuses(byte[] bytes, string sentence, int? year = 2027) =>
        Assert.Equal(sentence, Phrasebook.In("sv").Say(Assert.Single(Assert.Throws<InputException>(() => Read(bytes, year)).Faults)));
}
