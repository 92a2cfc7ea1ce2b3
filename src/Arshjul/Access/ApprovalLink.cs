namespace Arshjul.Access;

/// <summary>What the address at which a call is approved says.</summary>
/// <param name="Person">Key of whom it was mailed to.</param>
/// <param name="Generation">Generation of the person's links when it was made.</param>
/// <param name="Meeting">Key of the meeting.</param>
internal sealed record ApprovalLink(string Person, int Generation, string Meeting);
