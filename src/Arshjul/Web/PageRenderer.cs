using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Arshjul.Web;

/// <summary>Renders pages in their frame; what people wrote is encoded.</summary>
internal sealed class PageRenderer : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    /// <summary>Renders a page.</summary>
    /// <param name="frame">What stands around it.</param>
    /// <param name="page">The component.</param>
    /// <param name="model">What fills it.</param>
    public async Task<string> RenderAsync(PageFrame frame, Type page, object model)
    {
        // A renderer keeps every component it has rendered, so that each page has its own.
        await using var renderer = new HtmlRenderer(_services, _services.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(PageLayout.Frame)] = frame,
            [nameof(PageLayout.Page)] = page,
            [nameof(PageLayout.Model)] = model,
        });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<PageLayout>(parameters)).ToHtmlString());
    }

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();
}
