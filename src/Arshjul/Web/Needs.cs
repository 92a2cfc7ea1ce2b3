using Arshjul.Core.Access;

namespace Arshjul.Web;

/// <summary>What somebody must be allowed in order to be answered by an endpoint. An endpoint without it answers nobody.</summary>
/// <param name="Right">The right, in the groups that the address names.</param>
internal sealed record Needs(Right Right);
