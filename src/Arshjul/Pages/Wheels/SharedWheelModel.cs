using Arshjul.Core.Wheels;
using Arshjul.Templates.Wheels;

namespace Arshjul.Pages.Wheels;

/// <summary>The wheel as it is shared.</summary>
/// <param name="Wheel">The picture.</param>
/// <param name="Drawing">The picture as it is drawn.</param>
/// <param name="Table">The same in rows.</param>
/// <param name="Path">The page's own address without the year.</param>
/// <param name="Files">Where its files are, without the year.</param>
/// <param name="Feed">The address by which a calendar follows the dates; null when that is not open.</param>
public sealed record SharedWheelModel(YearWheel Wheel, WheelDrawingModel Drawing, WheelTable Table, string Path, string Files, string? Feed);
