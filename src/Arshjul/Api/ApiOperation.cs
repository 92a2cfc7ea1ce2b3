using Arshjul.Core.Access;
using Arshjul.Web;

namespace Arshjul.Api;

/// <summary>One thing a program can ask for. It is mapped, guarded and described from here, so that none of the three can say something else.</summary>
internal sealed record ApiOperation
{
    /// <summary>GET or POST.</summary>
    public required string Method { get; init; }

    /// <summary>Its address; <c>{meeting}</c> in it is what the right is about.</summary>
    public required string Path { get; init; }

    /// <summary>Its name, which generated clients use; also the code of its words, <c>api.do.listMeetings</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What the key must be good for.</summary>
    public required ApiScopes Scope { get; init; }

    /// <summary>What the key's maker must have a right to.</summary>
    public required Right Right { get; init; }

    /// <summary>The fields of its query, with the type of each.</summary>
    public IReadOnlyList<(string Name, Type Type)> Query { get; init; } = [];

    /// <summary>What it reads; null for nothing.</summary>
    public Type? Body { get; init; }

    /// <summary>What it answers.</summary>
    public required Type Result { get; init; }

    /// <summary>Whether its answer carries a mark of what was read.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Whether it changes something, and wants the mark of what was read.</summary>
    public bool Changes { get; init; }

    /// <summary>Makes the answer.</summary>
    public required Func<PageContext, Task<IResult>> Answer { get; init; }
}
