using System.Collections.Frozen;

namespace Arshjul.Pages.Logs;

/// <summary>What is done, as the audit names it, by what it is about. An action without a kind is still shown, under its own name.</summary>
internal static class LogKinds
{
    /// <summary>The kind of what is about who may come in: it is told of no group.</summary>
    public const string Access = "access";

    /// <summary>The kind of what has no other.</summary>
    public const string Other = "other";

    private static readonly FrozenDictionary<string, string[]> Actions = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["meetings"] = ["move", "cancel", "apply", "put-in-dates", "take-proposal", "roll", "foreign-take", "silence", "silence-end"],
        ["agendas"] =
        [
            "agenda", "agenda-add", "hand-in", "answer", "answer-calendar", "paper-add", "paper-remove", "follow-up-add", "follow-up-put-off", "follow-up-close", "follow-up-reopen", "question-add", "question-answer", "question-reopen",
        ],
        ["calls"] =
        [
            "approve", "call-first", "call-changed", "call-cancelled", "call-added", "call-withdrawn", "call-substitute", "resend-call", "reminder", "owner", "convener-ApprovalWaits", "convener-ApprovalMissing", "convener-ChangeWaits",
            "convener-DeadlineComes", "convener-FallsOff", "convener-NotDelivered", "mail-returned", "hold-sending", "release-sending",
        ],
        ["points"] = ["point", "point-add", "point-end", "point-resume"],
        ["seats"] =
        [
            "group-add", "group-change", "foreign-group", "group-words", "seat-add", "seat-hold", "seat-change", "seat-end", "seat-import", "seat-propose", "seat-withdraw", "seat-confirm", "seat-decline", "person-add", "person-change",
        ],
        ["wishes"] = ["wish", "wish-add", "wish-remove"],
        ["plan"] = ["import", "demo", "undo", "set-up", "organisation-change"],
        ["addresses"] = ["invitations", "feed-add", "feed-rotate", "feed-revoke", "share-add", "share-revoke", "foreign-add", "foreign-remove"],
        [Access] =
        [
            "sign-in", "sign-out", "sign-out-all", "sign-in-link", "use-sign-in-link", "switch-off", "switch-on", "administrator", "add-administrator", "remove-administrator", "revoke-links",
            "outside-identity", "forget-identity", "passkey-add", "passkey-remove", "api-key-add", "api-key-revoke",
        ],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Kinds = Actions.SelectMany(k => k.Value.Select(a => (Action: a, k.Key))).ToFrozenDictionary(a => a.Action, a => a.Key, StringComparer.Ordinal);

    /// <summary>All kinds, in the order in which they are chosen from.</summary>
    public static IReadOnlyList<string> All { get; } = ["meetings", "agendas", "calls", "points", "seats", "wishes", "plan", "addresses", Access, Other];

    /// <summary>Every action that has a kind.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. Kinds.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The kind of an action.</summary>
    public static string Of(string action) => Kinds.GetValueOrDefault(action, Other);

    /// <summary>The actions of a kind.</summary>
    public static IReadOnlyList<string> In(string kind) => Actions.GetValueOrDefault(kind, []);
}
