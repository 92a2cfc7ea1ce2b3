using Arshjul.Core.Access;

namespace Arshjul.Pages.Administration;

/// <summary>Something that is done with a person's account, after a question.</summary>
/// <param name="Path">Its name in addresses.</param>
/// <param name="Action">Its name in the audit.</param>
/// <param name="IsDanger">Whether it shuts somebody out.</param>
public sealed record AccountStep(string Path, string Action, bool IsDanger)
{
    /// <summary>All there are.</summary>
    public static IReadOnlyList<AccountStep> All { get; } =
    [
        new("stang-av", "switch-off", true), new("slapp-in", "switch-on", false), new("gor-till-administrator", "add-administrator", false), new("ta-bort-administrator", "remove-administrator", true),
        new("dra-in-lankar", "revoke-links", true), new("glom-inloggning", "forget-identity", true),
    ];

    /// <summary>Whether it would change an account, and somebody may do it: nobody switches themselves off, or stops being administrator by their own hand, so that there is always one.</summary>
    public bool IsOpen(Account account, bool isSelf) => Action switch
    {
        "switch-off" => !account.IsOff && !isSelf,
        "switch-on" => account.IsOff,
        "add-administrator" => !account.IsAdministrator && !account.IsOff,
        "remove-administrator" => account.IsAdministrator && !isSelf,
        "forget-identity" => account.OutsideIdentity is not null,
        _ => !isSelf,
    };

    /// <summary>The account after it.</summary>
    public Account Done(Account account, DateTime nowUtc) => Action switch
    {
        "switch-off" => account with { SwitchedOffAt = account.SwitchedOffAt ?? nowUtc },
        "switch-on" => account with { SwitchedOffAt = null },
        "add-administrator" => account with { IsAdministrator = true },
        "remove-administrator" => account with { IsAdministrator = false },
        "forget-identity" => account with { OutsideIdentity = null },
        _ => account with { LinkGeneration = account.LinkGeneration + 1 },
    };
}
