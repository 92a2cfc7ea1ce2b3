using Microsoft.AspNetCore.Components;

namespace Arshjul.Templates;

/// <summary>A template that one typed model fills; each mail and document is an HTML and a text one with the same model.</summary>
/// <typeparam name="TModel">What fills it.</typeparam>
public abstract class Template<TModel> : ComponentBase
    where TModel : class
{
    /// <summary>What fills it.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
