using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Arshjul.Core.Wheels;
using Arshjul.Core.Words;
using Arshjul.Delivery.Templating;
using Arshjul.Templates.Wheels;

namespace Arshjul.Delivery.Tests.Wheels;

/// <summary>A wheel as it was drawn, read back by a parser that is none of ours.</summary>
internal sealed class DrawnWheel
{
    private static readonly TemplateRenderer Renderer = new();

    private DrawnWheel(YearWheel wheel, string text)
    {
        (Wheel, Text) = (wheel, text);
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { CheckCharacters = true, DtdProcessing = DtdProcessing.Prohibit });
        Root = XDocument.Load(reader).Root!;
    }

    public YearWheel Wheel { get; }

    public string Text { get; }

    public XElement Root { get; }

    public IReadOnlyList<XElement> Elements => [.. Root.Descendants()];

    /// <summary>The meetings, links on a page and groups in a file.</summary>
    public IReadOnlyList<XElement> Marks => [.. Elements.Where(e => Look(e).Split(' ')[0] == "mark")];

    public IReadOnlyList<DrawnText> Labels => [.. Elements.Where(e => e.Name.LocalName == "text").Select(DrawnText.Of)];

    public static async Task<DrawnWheel> OnAPageAsync(YearWheel wheel, string language = "sv") =>
        new(wheel, await Renderer.HtmlAsync<WheelDrawing, WheelDrawingModel>(new WheelDrawingModel(wheel, Phrasebook.In(language), key => "/moten/" + Uri.EscapeDataString(key), "tabell")));

    public static async Task<DrawnWheel> AsAFileAsync(YearWheel wheel, string language = "sv") =>
        new(wheel, await Renderer.HtmlAsync<WheelDrawing, WheelDrawingModel>(new WheelDrawingModel(wheel, Phrasebook.In(language), IsFile: true)));

    /// <summary>Elements that have a class.</summary>
    public IEnumerable<XElement> Of(string look) => Elements.Where(e => Look(e).Split(' ').Contains(look, StringComparer.Ordinal));

    /// <summary>Pairs of texts that share a place; none, if all is well.</summary>
    public IReadOnlyList<string> Collisions()
    {
        var labels = Labels;
        return
        [
            .. from one in Enumerable.Range(0, labels.Count)
               from other in Enumerable.Range(one + 1, labels.Count - one - 1)
               where labels[one].Touches(labels[other])
               select string.Create(CultureInfo.InvariantCulture, $"{labels[one]} and {labels[other]}"),
        ];
    }

    public static string Look(XElement element) => (string?)element.Attribute("class") ?? "";

    public static string Title(XElement mark) => mark.Elements().First(e => e.Name.LocalName == "title").Value;
}
