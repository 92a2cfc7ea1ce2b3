namespace Arshjul.Core.Feeds;

/// <summary>Whose dates a feed carries (sv: omfattning).</summary>
public enum FeedScope
{
    /// <summary>A group's meetings.</summary>
    Group,

    /// <summary>The dates of all groups of a process.</summary>
    Process,

    /// <summary>The dates of the whole organisation.</summary>
    Organisation,

    /// <summary>A person's meetings, whatever hats they wear, each once.</summary>
    Person,

    /// <summary>What a person has to do as convener: call days, deadlines, what is about to fall off the wheel.</summary>
    Convening,
}
