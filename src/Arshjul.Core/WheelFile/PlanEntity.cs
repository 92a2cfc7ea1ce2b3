using Arshjul.Core.Words;

namespace Arshjul.Core.WheelFile;

/// <summary>One of the plan's things with its place: the list it stands in, what tells it from the others there, and its node.</summary>
internal sealed record PlanEntity(string List, string Identity, PositionedNode Node)
{
    /// <summary>"punkten fsg/ekonomi".</summary>
    public Sentence Called => new("wheel.entity", new Sentence("wheel.the." + List), Identity);
}
