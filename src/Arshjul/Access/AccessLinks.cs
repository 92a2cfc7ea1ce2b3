using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Arshjul.Core.Access;
using Microsoft.AspNetCore.DataProtection;

namespace Arshjul.Access;

/// <summary>
/// Makes and reads the links that let people in: sealed with keys that lie in the data folder and not in the database, so that neither a copy of the
/// database nor a queued mail can be made into a link (sv: personlig länk).
/// </summary>
internal sealed class AccessLinks(IDataProtectionProvider protection, PublicAddress address)
{
    private const int Longest = 1000;
    private const int NumberBytes = 16;

    private readonly IDataProtector _seal = protection.CreateProtector("links");
    private readonly IDataProtector _approvals = protection.CreateProtector("approvals");

    /// <summary>A new number for a link to sign in with. It opens nothing without the seal.</summary>
    public static string DrawNumber() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NumberBytes));

    /// <summary>What is stored of a number.</summary>
    public static string HashOf(string number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(number)));

    /// <summary>The address of a person's own page, good until the generation is raised.</summary>
    public string Personal(string person, int generation) => AddressOf(new AccessLink(SignInMeans.PersonalLink, person, generation.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The address that signs a person in, once, as long as the stored link of that number holds.</summary>
    public string SignIn(string person, string number) => AddressOf(new AccessLink(SignInMeans.EmailLink, person, number));

    /// <summary>The address at which a person reads and approves the call of one meeting, good until the generation is raised. It opens nothing else.</summary>
    public string Approval(string person, int generation, string meeting) =>
        $"{address.Value}/godkann/{Base64Url.EncodeToString(_approvals.Protect(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{generation}\n{meeting}\n{person}"))))}";

    /// <summary>What the token of an approval's address says; null for whatever is not exactly as it was made here.</summary>
    public ApprovalLink? ReadApproval(string token) =>
        Open(_approvals, token) is [var generation, var meeting, var person] && int.TryParse(generation, CultureInfo.InvariantCulture, out var number) ? new ApprovalLink(person, number, meeting) : null;

    /// <summary>What a token says; null for whatever is not exactly as it was made here.</summary>
    public AccessLink? Read(string token) =>
        Open(_seal, token) is [var means, var detail, var person] ? new AccessLink(Enum.Parse<SignInMeans>(means), person, detail) : null;

    // Three parts, of which the last, a person, may hold anything.
    private static string[]? Open(IDataProtector seal, string token)
    {
        if (token.Length is 0 or > Longest)
            return null;
        try
        {
            return Encoding.UTF8.GetString(seal.Unprotect(Base64Url.DecodeFromChars(token))).Split('\n', 3);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private string AddressOf(AccessLink link) =>
        $"{address.Value}/in/{Base64Url.EncodeToString(_seal.Protect(Encoding.UTF8.GetBytes($"{link.Means}\n{link.Detail}\n{link.Person}")))}";
}
