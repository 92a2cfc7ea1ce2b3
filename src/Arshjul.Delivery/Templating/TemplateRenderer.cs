using System.Text.Encodings.Web;
using System.Text.Unicode;
using Arshjul.Templates;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Arshjul.Delivery.Templating;

/// <summary>Renders the templates outside a request, with the framework's <see cref="HtmlRenderer"/>; the one place that knows how. Safe to share between threads.</summary>
public sealed class TemplateRenderer : IDisposable
{
    private readonly ServiceProvider _html = Services(HtmlEncoder.Create(UnicodeRanges.All));
    private readonly ServiceProvider _text = Services(new PlainTextEncoder());

    /// <summary>Renders a template as HTML; what people wrote is encoded.</summary>
    /// <typeparam name="TTemplate">The template.</typeparam>
    /// <typeparam name="TModel">What fills it.</typeparam>
    public async Task<string> HtmlAsync<TTemplate, TModel>(TModel model)
        where TTemplate : Template<TModel>
        where TModel : class =>
        HtmlText.Tidy(await RenderAsync<TTemplate, TModel>(_html, model));

    /// <summary>Renders a template as plain text, wrapped, lines ended by LF.</summary>
    /// <typeparam name="TTemplate">The template.</typeparam>
    /// <typeparam name="TModel">What fills it.</typeparam>
    public async Task<string> TextAsync<TTemplate, TModel>(TModel model)
        where TTemplate : Template<TModel>
        where TModel : class =>
        PlainText.Tidy(await RenderAsync<TTemplate, TModel>(_text, model));

    /// <summary>Lets go of the services the renderer runs on.</summary>
    public void Dispose()
    {
        _html.Dispose();
        _text.Dispose();
    }

    // A renderer keeps every component it has rendered, so that each rendering has its own.
    private static async Task<string> RenderAsync<TTemplate, TModel>(ServiceProvider services, TModel model)
        where TTemplate : Template<TModel>
        where TModel : class
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(Template<>.Model)] = model });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TTemplate>(parameters)).ToHtmlString());
    }

    private static ServiceProvider Services(HtmlEncoder encoder) =>
        new ServiceCollection().AddLogging().AddSingleton(encoder).BuildServiceProvider();
}
