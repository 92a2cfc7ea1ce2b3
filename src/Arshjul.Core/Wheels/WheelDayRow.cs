namespace Arshjul.Core.Wheels;

/// <summary>Days of the picture that are no meeting, as a row: today, red days, school holidays, July, reporting periods.</summary>
/// <param name="Date">"6 juni", "23–27 februari".</param>
/// <param name="What">What sort of days, "röd dag", "skollov".</param>
/// <param name="Name">What people call them.</param>
public sealed record WheelDayRow(string Date, string What, string Name);
