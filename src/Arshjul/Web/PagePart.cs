using Arshjul.Core.Words;
using Microsoft.AspNetCore.Components;

namespace Arshjul.Web;

/// <summary>A page or a part of one; knows the frame it stands in.</summary>
public abstract class PagePart : ComponentBase
{
    /// <summary>What all pages show around themselves.</summary>
    [CascadingParameter]
    public PageFrame Frame { get; set; } = default!;

    /// <summary>The visitor's language.</summary>
    protected Phrasebook Words => Frame.Words;

    /// <summary>Says a code in the visitor's language.</summary>
    protected string Say(string code, params object?[] arguments) => Frame.Words.Say(code, arguments);
}
