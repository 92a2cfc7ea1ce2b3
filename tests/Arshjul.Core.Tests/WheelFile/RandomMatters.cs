using Arshjul.Core.Groups;
using Arshjul.Core.Matters;
using Arshjul.Core.Meetings;

namespace Arshjul.Core.Tests.WheelFile;

/// <summary>Random matters, each step with a meeting of its own group, a day, or neither.</summary>
internal static class RandomMatters
{
    public static List<Matter> Of(Dice dice, List<CooperationGroup> groups, List<Meeting> meetings) =>
        [.. dice.Keys("arende").Select(k => new Matter { Key = k, Title = dice.Text(), Known = dice.Maybe(dice.Day), Steps = [.. dice.Keys("steg").Select(_ => Step(dice, dice.Of(groups).Key, meetings))] })];

    private static MatterStep Step(Dice dice, string group, List<Meeting> meetings)
    {
        var meeting = dice.MaybeOf([.. meetings.Where(m => m.Groups.Contains(group))])?.Key;
        return new MatterStep
        {
            Group = group,
            Meeting = meeting,
            Date = meeting is null ? dice.Maybe(dice.Day) : null,
            Decides = dice.Yes(),
            State = dice.Word<MatterState>(),
            Known = dice.Maybe(dice.Day),
        };
    }
}
