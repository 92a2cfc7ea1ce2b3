using Arshjul.Core.Access;

namespace Arshjul.Web;

/// <summary>A road to a page.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Code">Its words.</param>
/// <param name="Rights">Who sees it: whoever has one of them.</param>
public sealed record NavigationItem(string Path, string Code, params IReadOnlyList<Right> Rights);
