using Arshjul.Core.Access;

namespace Arshjul.Web;

/// <summary>Maps pages and what is done from them; each says whom it answers.</summary>
internal static class PageRoutes
{
    /// <summary>Says what an endpoint needs.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, Right right)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new Needs(right));

    /// <summary>Says that an endpoint answers everybody, from memory and without looking at the plan.</summary>
    public static TBuilder AsFile<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.Needs(Right.Everyone).WithMetadata(new IsFile());

    /// <summary>Maps a page that is read.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="path">Its address; <c>{group}</c> and <c>{meeting}</c> in it are what the right is about.</param>
    /// <param name="right">What it needs.</param>
    /// <param name="answer">Makes the answer.</param>
    public static void MapPage(this IEndpointRouteBuilder routes, string path, Right right, Func<PageContext, Task<IResult>> answer) =>
        routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], Answer(answer)).Needs(right);

    /// <summary>Maps something that is done by a form.</summary>
    /// <param name="routes">The routes.</param>
    /// <param name="path">Its address.</param>
    /// <param name="right">What it needs.</param>
    /// <param name="answer">Does it.</param>
    public static void MapAction(this IEndpointRouteBuilder routes, string path, Right right, Func<PageContext, Task<IResult>> answer) =>
        routes.MapPost(path, Answer(answer)).Needs(right);

    // A request delegate, since the framework's binding of parameters costs a compilation for each endpoint.
    private static RequestDelegate Answer(Func<PageContext, Task<IResult>> answer) => async http =>
        await (await answer(PageContext.Of(http))).ExecuteAsync(http);
}
