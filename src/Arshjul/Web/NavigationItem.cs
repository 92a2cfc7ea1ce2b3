using Arshjul.Core.Access;

namespace Arshjul.Web;

/// <summary>A road to a page.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Code">Its words.</param>
/// <param name="Right">Who sees it.</param>
public sealed record NavigationItem(string Path, string Code, Right Right);
