using Arshjul.Tests.Hosting;
using Arshjul.Tests.House;
using Xunit;

namespace Arshjul.Tests.Browser;

/// <summary>What cannot be is typed in every field of every form: it is told beside the field, what was typed is kept, and the focus goes to the first fault.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string> Roles => [.. Site.Roles.Keys];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task EveryField_OfEveryForm_GivenWhatCannotBe_SaysSoBesideItAndKeepsWhatWasTyped(string role)
    {
        using var desk = await Site.CopyAsync();
        await using var host = await NearHost.StartAsync(desk.Folder.Data, desk.Clock);
        await using var forms = await Forms.AsAsync(host, role);
        var faults = new List<string>();

        foreach (var (_, route, form) in forms.All)
        {
            var isDone = false;
            foreach (var field in form.Written)
                foreach (var (value, mustFail) in Bad(field))
                {
                    var answer = await forms.SendAsync(form, field.Name, value);
                    var said = $"{route} {field.Name}={(value.Length > 40 ? $"{value.Length} characters" : value.Replace("\0", "NUL", StringComparison.Ordinal))}: ";
                    isDone |= (int)answer.Status is 303;
                    if ((int)answer.Status is 200 or 302 or 303 && !mustFail)
                        continue;
                    // What can be done but once, and is done, is not there any more.
                    if ((int)answer.Status == 404 && isDone)
                        continue;
                    if ((int)answer.Status == 400 && value.Contains('\0', StringComparison.Ordinal))
                        continue;
                    if ((int)answer.Status != 422)
                        faults.Add($"{said}{(int)answer.Status}");
                    else
                    {
                        faults.AddRange((await forms.Markup.UntoldAsync(answer.Html)).Select(f => said + f));
                        if (!(await forms.Markup.FormsAsync(answer.Html)).Any(f => f.Fields.Any(x => x.Name == field.Name && Same(x, value))))
                            faults.Add(said + "what was typed is gone");
                    }
                }
        }

        Faults.None(faults);
    }

    // A browser leaves a date field empty that was given no date, as it does when somebody types half of one.
    private static IEnumerable<(string Value, bool MustFail)> Bad(Markup.SeenField field)
    {
        yield return ("", field.Required);
        if (field.Type is "date" or "time" or "number")
            yield return ("inte så", true);
        yield return (field.Type is "date" ? "2026-02-30" : field.Type is "time" ? "25:61" : new string('x', 5_000), field.Type is "date" or "time");
        yield return ("0001-01-01", false);
        yield return ("a\0b", true);
        if (field.Type is "text")
            yield return ("en rad\nen till", false);
    }

    // A date field shows no date that is none, and a line that is typed in has no second.
    private static bool Same(Markup.SeenField shown, string typed) => typed.Contains('\0', StringComparison.Ordinal) || shown.Type is "date" or "time" or "number" || shown.Value.ReplaceLineEndings("") == typed.ReplaceLineEndings("");
}
