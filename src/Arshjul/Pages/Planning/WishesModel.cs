namespace Arshjul.Pages.Planning;

/// <summary>The wishes for a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Groups">Each group that the reader plans.</param>
public sealed record WishesModel(int Year, IReadOnlyList<WishesModel.GroupWishes> Groups)
{
    /// <summary>A group's wishes.</summary>
    /// <param name="Key">Key of the group.</param>
    /// <param name="Label">Its name.</param>
    /// <param name="Wishes">The wishes that hold for the year.</param>
    public sealed record GroupWishes(string Key, string Label, IReadOnlyList<WrittenWish> Wishes);

    /// <summary>A wish in words.</summary>
    /// <param name="Key">Its key.</param>
    /// <param name="Lead">What sort and how many.</param>
    /// <param name="Details">The rest, one line each.</param>
    public sealed record WrittenWish(string Key, string Lead, IReadOnlyList<string> Details);
}
