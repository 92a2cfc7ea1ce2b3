namespace Arshjul.Core.Access;

/// <summary>What a program may do with a key.</summary>
[Flags]
public enum ApiScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read the wheel, meetings and agendas.</summary>
    Read = 1,

    /// <summary>Propose dates.</summary>
    Propose = 2,

    /// <summary>Move meetings.</summary>
    Move = 4,

    /// <summary>Approve calls.</summary>
    Approve = 8,
}
