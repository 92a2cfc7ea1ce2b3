using Arshjul.Core.Calls;
using Arshjul.Delivery.Templating;
using Arshjul.Templates;
using Arshjul.Templates.Calls;
using Arshjul.Templates.Reminders;
using Arshjul.Templates.SignIn;

namespace Arshjul.Delivery.Mail;

/// <summary>Which pair of templates writes which sort of mail.</summary>
internal static class MailTexts
{
    public static Task<(string Text, string Html)> WriteAsync(TemplateRenderer renderer, Notice notice) => notice switch
    {
        CallNotice { Call.Kind: CallKind.First } n => PairAsync<CallMailText, CallMail, CallNotice>(renderer, n),
        CallNotice { Call.Kind: CallKind.Changed } n => PairAsync<ChangedCallMailText, ChangedCallMail, CallNotice>(renderer, n),
        CallNotice { Call.Kind: CallKind.Cancelled } n => PairAsync<CancelledCallMailText, CancelledCallMail, CallNotice>(renderer, n),
        CallNotice { Call.Kind: CallKind.Withdrawn } n => PairAsync<WithdrawnCallMailText, WithdrawnCallMail, CallNotice>(renderer, n),
        ReminderNotice n => PairAsync<ReminderMailText, ReminderMail, ReminderNotice>(renderer, n),
        OwnerNotice n => PairAsync<OwnerMailText, OwnerMail, OwnerNotice>(renderer, n),
        ConvenerNotice n => PairAsync<ConvenerMailText, ConvenerMail, ConvenerNotice>(renderer, n),
        WeekNotice n => PairAsync<WeekMailText, WeekMail, WeekNotice>(renderer, n),
        SignInNotice n => PairAsync<SignInMailText, SignInMail, SignInNotice>(renderer, n),
        _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.GetType().Name, "No template for this sort of mail."),
    };

    private static async Task<(string Text, string Html)> PairAsync<TText, THtml, TModel>(TemplateRenderer renderer, TModel model)
        where TText : Template<TModel>
        where THtml : Template<TModel>
        where TModel : class =>
        (await renderer.TextAsync<TText, TModel>(model), await renderer.HtmlAsync<THtml, TModel>(model));
}
