using Microsoft.AspNetCore.Components;

namespace Arshjul.Web;

/// <summary>A page that one typed model fills.</summary>
/// <typeparam name="TModel">What fills it.</typeparam>
public abstract class Page<TModel> : PagePart
    where TModel : class
{
    /// <summary>What fills it.</summary>
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
