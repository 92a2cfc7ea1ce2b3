using Arshjul.Core.DateReading;
using Arshjul.Core.Words;

namespace Arshjul.Commands.DateReports;

/// <summary>What was understood, for programs.</summary>
internal static class DateFacts
{
    /// <summary>The facts.</summary>
    public static object Of(IReadOnlyList<ReadDate> read, Phrasebook words) => new
    {
        Understood = read.Count(r => r.State == ReadState.Understood),
        Asked = read.Count(r => r.State == ReadState.Asked),
        Lines = read.Select(r => new
        {
            r.Where,
            r.Text,
            r.State,
            r.Date,
            r.LastDate,
            Start = JsonOutput.Time(r.Start),
            End = JsonOutput.Time(r.End),
            r.Rest,
            r.Readings,
            Remarks = r.Remarks.Select(words.Say),
        }),
    };
}
