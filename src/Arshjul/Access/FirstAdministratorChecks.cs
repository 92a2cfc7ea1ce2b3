using System.Text.RegularExpressions;
using Arshjul.Core.Groups;
using Arshjul.Core.Organisations;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Delivery.Mail;

namespace Arshjul.Access;

/// <summary>What the first administrator makes of the plan: an organisation where there is none, and themselves where they are not in it.</summary>
internal static partial class FirstAdministratorChecks
{
    private const int LongestName = 120;
    private const int LongestOrganisationKey = 40;

    /// <summary>The plan with the person in it, and who it is.</summary>
    /// <param name="plan">The plan as it is.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="draw">Draws what makes the organisation's ids its own.</param>
    /// <exception cref="InputException">Something is missing or cannot be so; every fault at its field.</exception>
    public static (YearPlan After, Person Person) Lay(YearPlan plan, FirstAdministratorForm form, Func<string> draw)
    {
        var faults = new List<(string Field, Sentence Fault)>();
        var isNew = plan.Organisation == YearPlan.Empty.Organisation;
        var organisation = isNew ? Named("organisation", form.Organisation) : plan.Organisation.Name;
        var name = Named("namn", form.Name);
        var email = Address(form.Email.Trim(), faults);
        var key = form.Key.Trim().ToLowerInvariant();
        var known = plan.People.FirstOrDefault(p => p.Key == key);
        if (!Key().IsMatch(key))
            faults.Add(("nyckel", new Sentence("access.start.key")));
        else if (known?.Email is { } other && !string.Equals(other, email, StringComparison.OrdinalIgnoreCase))
            faults.Add(("nyckel", new Sentence("access.start.keyTaken", key)));
        if (faults.Count > 0)
            throw InputException.In(faults);
        var person = known is null ? new Person { Key = key, Name = name, Email = email } : known with { Email = email };
        return (plan with
        {
            Organisation = isNew ? new Organisation { Key = KeyOf(organisation), Name = organisation, Id = draw() } : plan.Organisation,
            People = known is null ? [.. plan.People, person] : [.. plan.People.Select(p => p.Key == key ? person : p)],
        }, person);

        string Named(string field, string text)
        {
            var clean = CleanText.Of(text);
            if (clean.Length is 0 or > LongestName)
                faults.Add((field, new Sentence("access.start." + field, LongestName)));
            return clean;
        }
    }

    private static string Address(string email, List<(string Field, Sentence Fault)> faults)
    {
        try
        {
            return MailAddress.Parse(null, email).Address;
        }
        catch (InputException e)
        {
            faults.AddRange(e.Faults.Select(f => ("epost", f)));
            return email;
        }
    }

    // "Socialförvaltningen" becomes socialforvaltningen.
    private static string KeyOf(string name)
    {
        var plain = string.Concat(name.ToLowerInvariant().Select(c => c switch { 'å' or 'ä' => 'a', 'ö' => 'o', 'é' => 'e', _ => char.IsAsciiLetterOrDigit(c) ? c : '-' }));
        var key = Dashes().Replace(plain, "-").Trim('-');
        return key.Length == 0 ? "organisation" : key[..Math.Min(key.Length, LongestOrganisationKey)].TrimEnd('-');
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,79}$", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex("-{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes();
}
