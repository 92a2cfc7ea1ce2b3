namespace Arshjul.Pages.Home;

/// <summary>Something to do, with the day it must be done.</summary>
/// <param name="Day">The day, for the order.</param>
/// <param name="When">When, in words.</param>
/// <param name="What">What to do, in a sentence.</param>
/// <param name="Why">Why, or what happens else.</param>
/// <param name="Path">Where it is done.</param>
/// <param name="IsLate">Whether it should have been done.</param>
public sealed record TodayTask(DateOnly Day, string When, string What, string Why, string Path, bool IsLate);
