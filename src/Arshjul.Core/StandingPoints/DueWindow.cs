namespace Arshjul.Core.StandingPoints;

/// <summary>The days in which an instance is to be taken.</summary>
/// <param name="Label">What tells it from the others.</param>
/// <param name="Earliest">First day.</param>
/// <param name="Target">The day it is aimed at.</param>
/// <param name="Latest">Last day.</param>
internal sealed record DueWindow(InstanceLabel Label, DateOnly Earliest, DateOnly Target, DateOnly Latest);
