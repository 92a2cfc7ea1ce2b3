using System.Text.Json;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;

namespace Arshjul.Core.WheelFile;

/// <summary>Writes a plan as a wheel file.</summary>
public static class WheelWriter
{
    /// <summary>The file's bytes: UTF-8, LF, in the one order of its facts, nothing at its default value; the same plan always gives the same bytes.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="withPeople">False leaves out everybody by name: people, who holds the seats, the lists' addresses, guests and signatures.</param>
    public static byte[] Write(YearPlan plan, bool withPeople)
    {
        var sorted = WheelOrder.Sort(withPeople ? plan : WithoutPeople(plan));
        return [.. JsonSerializer.SerializeToUtf8Bytes(sorted, WheelJson.Options), (byte)'\n'];
    }

    private static YearPlan WithoutPeople(YearPlan plan) => plan with
    {
        People = [],
        Groups = [.. plan.Groups.Select(g => g with { OwnWords = Unsigned(g.OwnWords) })],
        Seats = [.. plan.Seats.Select(s => s with { Holders = [] })],
        MailingLists = [.. plan.MailingLists.Select(l => l with { Addresses = [] })],
        Meetings = [.. plan.Meetings.Select(m => m with { Guests = [] })],
        Items = [.. plan.Items.Select(i => i with { Guests = [], HandedInBy = null })],
    };

    // A signature is somebody's name and telephone more often than not.
    private static OwnWords? Unsigned(OwnWords? words) => words is null or { Subject: null, Greeting: null, Closing.Count: 0 } ? null : words with { Signature = [] };
}
