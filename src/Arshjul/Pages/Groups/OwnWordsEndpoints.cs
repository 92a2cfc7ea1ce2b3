using System.Security.Cryptography;
using Arshjul.Core.Editing;
using Arshjul.Core.Groups;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;
using Arshjul.Pages.Meetings;
using Arshjul.Web;
using Arshjul.Web.Forms;
using Microsoft.AspNetCore.DataProtection;

namespace Arshjul.Pages.Groups;

/// <summary>What a group says in its own words in its mails, shown as a mail before it is saved.</summary>
internal static class OwnWordsEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapOwnWords(this IEndpointRouteBuilder routes)
    {
        routes.MapManaged("/grupper/{group}/egna-ord", page => ShowAsync(page, Written(page.Group().OwnWords), page.At.Plan), SaveAsync);
        routes.MapManaged("/preview/grupp/{group}", MailAsync, null);
    }

    private static async Task<IResult> SaveAsync(PageContext page)
    {
        var (form, group) = (await page.FormAsync(), page.Group());
        var typed = new OwnWordsForm { Subject = form["subject"], Greeting = form["greeting"], Closing = form["closing"], Signature = form["signature"] };
        try
        {
            if (form["steg"] != "gor")
                return await ShowAsync(page, new FormState { Values = form.Typed }, OwnWordsEdits.Change(page.At, group.Key, typed));
            await page.ChangeAsync("group-words", group.Key, at =>
            {
                SeenState.Demand(at.FindGroup(group.Key), form);
                return OwnWordsEdits.Change(at, group.Key, typed);
            });
            return page.Done(GroupPaths.Of(group.Key), new Sentence("web.ownWords.saved"));
        }
        catch (InputException wrong)
        {
            return await ShowAsync(page, FormState.Of(form, wrong), null);
        }
    }

    private static async Task<IResult> ShowAsync(PageContext page, FormState form, YearPlan? shown)
    {
        var (words, group) = (page.Words, page.Group());
        var sample = new OwnWordsSample(page, shown ?? page.At.Plan, group.Key);
        var model = new OwnWordsModel
        {
            Key = group.Key,
            Name = group.Name,
            Seen = form[SeenState.Field] is { Length: > 0 } seen ? seen : SeenState.Of(group),
            Form = form,
            Placeholders = [.. OwnWordsText.All.Select(p => new OwnWordsModel.PlaceholderRow($"{{{p}}}", words.Say($"web.ownWords.means.{p}"), sample.Value(p)))],
            Preview = shown is null ? null : await PreviewAsync(page, sample, shown.Groups.First(g => g.Key == group.Key)),
        };
        return page.Show<OwnWordsPage, OwnWordsModel>(words.Say("web.ownWords.title"), model, form.Status);
    }

    private static async Task<OwnWordsModel.PreviewedMail> PreviewAsync(PageContext page, OwnWordsSample sample, CooperationGroup group)
    {
        using var mail = await sample.CallAsync();
        return new OwnWordsModel.PreviewedMail(
            sample.IsInvented ? page.Words.Say("web.ownWords.preview.invented") : page.Words.Say("web.ownWords.preview.next", sample.Title, Spoken.Day(page.Words, sample.Date)),
            await sample.SubjectsAsync(),
            mail.TextBody ?? "",
            $"/preview/grupp/{Uri.EscapeDataString(group.Key)}?ord={Seal(page).Protect(Packed(group.OwnWords))}");
    }

    // The words are not saved, and the frame is fetched by itself: they go with its address, sealed since they may name somebody and addresses come into logs.
    private static async Task<IResult> MailAsync(PageContext page)
    {
        try
        {
            if (Seal(page).Unprotect(page.Http.Request.Query["ord"].ToString()).Split('\0') is not [var subject, var greeting, var closing, var signature])
                return PageContext.Nothing();
            var plan = OwnWordsEdits.Change(page.At, page.Group().Key, new OwnWordsForm { Subject = subject, Greeting = greeting, Closing = closing, Signature = signature });
            using var mail = await new OwnWordsSample(page, plan, page.Group().Key).CallAsync();
            return PreviewEndpoints.InFrame(page, mail);
        }
        catch (Exception e) when (e is CryptographicException or FormatException or InputException)
        {
            return PageContext.Nothing();
        }
    }

    private static FormState Written(OwnWords? own) =>
        FormState.Of(("subject", own?.Subject), ("greeting", own?.Greeting), ("closing", Lines(own?.Closing)), ("signature", Lines(own?.Signature)));

    private static string Packed(OwnWords? own) => string.Join('\0', own?.Subject, own?.Greeting, Lines(own?.Closing), Lines(own?.Signature));

    private static string Lines(IReadOnlyList<string>? lines) => string.Join('\n', lines ?? []);

    private static IDataProtector Seal(PageContext page) => page.Get<IDataProtectionProvider>().CreateProtector("own-words");
}
