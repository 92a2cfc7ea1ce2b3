using Arshjul.Core.Wheels;
using Arshjul.Core.Words;

namespace Arshjul.Templates.Wheels;

/// <summary>A year's picture to be drawn.</summary>
/// <param name="Wheel">What stands where.</param>
/// <param name="Words">The language.</param>
/// <param name="Link">Where a meeting's key leads; null draws marks that lead nowhere.</param>
/// <param name="Table">The id of the table that says the same on the page; null when it stands on none.</param>
/// <param name="IsFile">Whether it is a file of its own and brings its looks with it; on a page they come from wheel.css.</param>
public sealed record WheelDrawingModel(YearWheel Wheel, Phrasebook Words, Func<string, string>? Link = null, string? Table = null, bool IsFile = false);
