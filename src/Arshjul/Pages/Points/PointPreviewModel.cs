namespace Arshjul.Pages.Points;

/// <summary>Where a point lands in three years, as it is and as it is typed.</summary>
/// <param name="Years">Each year's meetings.</param>
/// <param name="Lost">Times that no meeting takes.</param>
public sealed record PointPreviewModel(IReadOnlyList<PointPreviewModel.PreviewYear> Years, IReadOnlyList<string> Lost)
{
    /// <summary>A year.</summary>
    /// <param name="Year">The year.</param>
    /// <param name="Before">The days as it is.</param>
    /// <param name="After">The days as it is typed.</param>
    public sealed record PreviewYear(int Year, IReadOnlyList<string> Before, IReadOnlyList<string> After);
}
