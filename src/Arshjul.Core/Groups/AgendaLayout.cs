namespace Arshjul.Core.Groups;

/// <summary>The two forms of an agenda.</summary>
public enum AgendaLayout
{
    /// <summary>Headed sections, Information, Dialog, Beslut, with points before, between and after them (seeds S0–S3).</summary>
    Sections,

    /// <summary>A plain numbered table under a head of facts (seed S4).</summary>
    Numbered,
}
