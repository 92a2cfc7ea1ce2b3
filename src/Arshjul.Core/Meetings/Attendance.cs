namespace Arshjul.Core.Meetings;

/// <summary>Whether somebody comes to a meeting.</summary>
public enum Attendance
{
    /// <summary>Comes (sv: kommer).</summary>
    Yes,

    /// <summary>Does not come (sv: kommer inte).</summary>
    No,

    /// <summary>Does not know yet (sv: kanske).</summary>
    Maybe,
}
