namespace Arshjul.Templates.Layout;

/// <summary>
/// The look of every mail and agenda, as inline styles: mail programs drop style sheets, so that the style sheet in the head only adds dark mode and paper.
/// The colours are the wheel's; text keeps 4.5:1 on its ground (WCAG 2.2, 1.4.3).
/// </summary>
internal static class MailLook
{
    private const string Sans = "font-family:Segoe UI,Roboto,Helvetica Neue,Helvetica,Arial,sans-serif;";
    private const string Serif = "font-family:Georgia,Cambria,Times New Roman,serif;";

    public const string Body = "margin:0;padding:0;background-color:#f1ede3;color:#1c2a33;" + Sans + "font-size:16px;line-height:1.5;-webkit-text-size-adjust:100%;";
    public const string Ground = "width:100%;border-collapse:collapse;background-color:#f1ede3;";
    public const string Margin = "padding:16px 8px 32px;";
    public const string Sheet = "width:100%;max-width:640px;margin:0 auto;border-collapse:collapse;table-layout:fixed;background-color:#fdfcf8;border-top:4px solid #0b6e75;";
    public const string AlarmSheet = Sheet + "border-top-color:#b3243b;";
    public const string Page = "padding:28px 24px 24px;text-align:left;overflow-wrap:break-word;word-wrap:break-word;word-break:break-word;";
    public const string Kicker = "margin:0 0 6px;font-size:13px;line-height:1.4;letter-spacing:.06em;color:#55626a;";
    public const string H1 = "margin:0 0 4px;" + Serif + "font-size:27px;line-height:1.2;font-weight:normal;color:#1c2a33;";
    public const string Under = "margin:0 0 20px;font-size:15px;color:#55626a;";
    public const string H2 = "margin:32px 0 10px;padding:0 0 6px;border-bottom:1px solid #d9d3c4;" + Serif + "font-size:21px;line-height:1.3;font-weight:normal;color:#1c2a33;";
    public const string H3 = "margin:22px 0 8px;font-size:16px;line-height:1.4;font-weight:bold;color:#0b6e75;";
    public const string P = "margin:0 0 12px;";
    public const string OwnEnd = "margin:24px 0 0;";
    public const string OwnPage = "margin:28px 0 0;";
    public const string Panel = "margin:20px 0;padding:14px 16px 15px;background-color:#eaf1ef;border-left:4px solid #0b6e75;";
    public const string Warning = "margin:20px 0;padding:14px 16px 15px;background-color:#f9ecea;border-left:4px solid #b3243b;";
    public const string Copy = "margin:0 0 16px;padding:8px 12px;border:1px solid #8a959b;font-size:15px;";
    public const string PanelH2 = "margin:0 0 6px;font-size:16px;line-height:1.4;font-weight:bold;color:#1c2a33;";
    public const string Facts = "width:100%;table-layout:fixed;border-collapse:collapse;margin:18px 0 0;";
    public const string FactName = "width:84px;padding:10px 12px 10px 0;border-top:1px solid #d9d3c4;vertical-align:top;text-align:left;font-size:14px;line-height:24px;font-weight:normal;color:#55626a;";
    public const string Fact = "padding:10px 0;border-top:1px solid #d9d3c4;vertical-align:top;text-align:left;";
    public const string First = "font-weight:bold;font-size:18px;line-height:1.35;";
    public const string Link = "color:#0b5f66;text-decoration:underline;";
    public const string Quiet = "color:#55626a;";
    public const string List = "margin:0;padding:0 0 0 20px;";
    public const string Step = "margin:0 0 6px;";
    public const string Items = "margin:0;padding:0;list-style:none;";
    public const string ItemsApart = "margin:20px 0 0;padding:14px 0 0;border-top:1px solid #d9d3c4;list-style:none;";
    public const string Item = "margin:0 0 11px;padding:0 0 0 34px;";
    public const string Bare = "margin:0 0 11px;padding:0;";
    public const string Number = "float:left;width:34px;margin-left:-34px;color:#55626a;font-variant-numeric:tabular-nums;";
    public const string Note = "margin:2px 0 0;font-size:14px;line-height:1.45;color:#55626a;";
    public const string Text = "margin:2px 0 0;";
    public const string SubItems = "margin:4px 0 0;padding:0 0 0 18px;";
    public const string SubItem = "margin:0 0 3px;";
    public const string Rows = "width:100%;table-layout:fixed;border-collapse:collapse;margin:0;";
    public const string RowHead = "padding:6px 12px 6px 0;border-bottom:2px solid #1c2a33;text-align:left;font-size:14px;font-weight:bold;";
    public const string NumberHead = "width:34px;" + RowHead;
    public const string RowNumber = "width:34px;padding:9px 12px 9px 0;border-bottom:1px solid #d9d3c4;vertical-align:top;text-align:left;font-weight:normal;color:#55626a;font-variant-numeric:tabular-nums;";
    public const string Row = "padding:9px 0;border-bottom:1px solid #d9d3c4;vertical-align:top;text-align:left;";
    public const string Footer = "margin:34px 0 0;padding:14px 0 0;border-top:1px solid #d9d3c4;font-size:13px;line-height:1.5;color:#55626a;";
}
