using Arshjul.Core.Editing;
using Arshjul.Core.Planning;
using Arshjul.Core.Words;

namespace Arshjul.Web;

/// <summary>What a page or action is made from: who asks, the plan as it is, and what came with the request.</summary>
internal sealed class PageContext
{
    private MadeChange? _made;

    private PageContext(HttpContext http, PlanLook look, Visitor visitor) => (Http, Look, Visitor) = (http, look, visitor);

    /// <summary>The request.</summary>
    public HttpContext Http { get; }

    /// <summary>The plan with its revision.</summary>
    public PlanLook Look { get; }

    /// <summary>The plan now.</summary>
    public PlanAt At => Look.At;

    /// <summary>Who asks.</summary>
    public Visitor Visitor { get; }

    /// <summary>The language the visitor reads.</summary>
    public Phrasebook Words => Visitor.Words;

    /// <summary>Ends when the visitor goes away.</summary>
    public CancellationToken Cancel => Http.RequestAborted;

    /// <summary>What came with the request; the gate has let it through.</summary>
    public static PageContext Of(HttpContext http) => http.Features.Get<PageContext>()!;

    /// <summary>Makes it for a request.</summary>
    public static PageContext Of(HttpContext http, PlanLook look, Visitor visitor) => new(http, look, visitor);

    /// <summary>A value of the address, <c>{meeting}</c>.</summary>
    public string Route(string name) => (string)Http.Request.RouteValues[name]!;

    /// <summary>A service of the host.</summary>
    public T Get<T>()
        where T : notnull => Http.RequestServices.GetRequiredService<T>();

    /// <summary>What was typed in the form that was sent.</summary>
    public async Task<FormInput> FormAsync() => new(await Http.Request.ReadFormAsync(Cancel));

    /// <summary>Shows a page.</summary>
    /// <typeparam name="TPage">The page.</typeparam>
    /// <typeparam name="TModel">What fills it.</typeparam>
    /// <param name="title">Its title, in the visitor's language.</param>
    /// <param name="model">What fills it.</param>
    /// <param name="status">200, or 422 when it shows faults.</param>
    public IResult Show<TPage, TModel>(string title, TModel model, int status = StatusCodes.Status200OK)
        where TPage : Page<TModel>
        where TModel : class => new PageResult(this, title, typeof(TPage), model, status);

    /// <summary>Shows a page that other sites may show within theirs.</summary>
    /// <typeparam name="TPage">The page.</typeparam>
    /// <typeparam name="TModel">What fills it.</typeparam>
    /// <param name="title">Its title, in the visitor's language.</param>
    /// <param name="model">What fills it.</param>
    public IResult ShowEmbedded<TPage, TModel>(string title, TModel model)
        where TPage : Page<TModel>
        where TModel : class => new PageResult(this, title, typeof(TPage), model, StatusCodes.Status200OK, isEmbedded: true);

    /// <summary>Goes on to a page after something was done, and says there what was done, with a button to take it back when it can be.</summary>
    public IResult Done(string path, Sentence? notice = null)
    {
        if (notice is not null)
            Get<DoneNotices>().Leave(this, notice, _made is null ? null : Get<UndoShelf>().Keep(Visitor.Person!, _made, path));
        Http.Response.Headers.Location = LocalPath.InHeader(path);
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>There is no such thing, or none that the visitor may know of.</summary>
    public static IResult Nothing() => TypedResults.StatusCode(StatusCodes.Status404NotFound);

    /// <summary>Too many tries came from there.</summary>
    public static IResult TooMany() => TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);

    /// <summary>Changes the plan as the visitor, on what is stored at that moment.</summary>
    /// <param name="action">What is done, for the audit.</param>
    /// <param name="subject">To what, as keys.</param>
    /// <param name="change">Works out the plan after it.</param>
    /// <exception cref="InputException">It cannot be done.</exception>
    public async Task<PlanAt> ChangeAsync(string action, string subject, Func<PlanAt, YearPlan> change)
    {
        (var after, _made) = await Get<PlanEditor>().ChangeAsync(Visitor.Person!, action, subject, change, Cancel);
        await Get<Sessions>().KeepAsync(this, after);
        return after;
    }
}
