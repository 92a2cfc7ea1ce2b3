using Arshjul.Core.Groups;

namespace Arshjul.Api.V1;

/// <summary>A group that meets.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its full name.</param>
/// <param name="ShortName">Its abbreviation.</param>
/// <param name="Level">Its level in the organisation's own words.</param>
/// <param name="Process">Key of the process whose ring it stands on.</param>
/// <param name="Parent">Key of the group above it.</param>
/// <param name="Calls">Whether its meetings are called from here.</param>
internal sealed record GroupAnswer(string Key, string Name, string? ShortName, string? Level, string Process, string? Parent, bool Calls)
{
    /// <summary>The answer about a group.</summary>
    public static GroupAnswer Of(CooperationGroup group) => new(group.Key, group.Name, group.ShortName, group.Level, group.Process, group.Parent, group.Calls);
}
