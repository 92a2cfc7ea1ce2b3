namespace Arshjul.Templates.Wheels;

/// <summary>One line of a legend.</summary>
/// <param name="Class">The class of its sign.</param>
/// <param name="Sign">Its sign around a place.</param>
/// <param name="Words">What it means.</param>
internal sealed record LegendEntry(string Class, Func<(double X, double Y), string> Sign, string Words);
