namespace Arshjul.Core.Calendar;

/// <summary>The sorts of reporting period.</summary>
public enum PeriodKind
{
    /// <summary>Four months: T1 January–April, T2 May–August, T3 September–December.</summary>
    Tertial,

    /// <summary>Three months.</summary>
    Quarter,

    /// <summary>Six months.</summary>
    HalfYear,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Spring term January–June and autumn term July–December (sv: vt, ht).</summary>
    Term,
}
