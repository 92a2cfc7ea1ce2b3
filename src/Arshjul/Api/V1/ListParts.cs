using System.Globalization;
using Arshjul.Core.Words;
using Arshjul.Web;

namespace Arshjul.Api.V1;

/// <summary>Cuts lists into parts, and reads the numbers of a query.</summary>
internal static class ListParts
{
    /// <summary>The fields of the query by which a list is cut.</summary>
    public static readonly IReadOnlyList<(string Name, Type Type)> Fields = [("limit", typeof(int)), ("offset", typeof(int))];

    private const int Most = 200;
    private const int Usual = 100;

    /// <summary>The part that a request asks for.</summary>
    /// <param name="page">The request.</param>
    /// <param name="all">The whole list.</param>
    /// <param name="tell">Makes an answer of one.</param>
    /// <exception cref="InputException">Its numbers cannot be.</exception>
    public static ListAnswer<TAnswer> Of<T, TAnswer>(PageContext page, IReadOnlyList<T> all, Func<T, TAnswer> tell)
    {
        var (limit, offset) = (Number(page, "limit", Usual, 1, Most), Number(page, "offset", 0, 0, int.MaxValue - Most));
        return new ListAnswer<TAnswer>([.. all.Skip(offset).Take(limit).Select(tell)], all.Count, offset + limit < all.Count ? Address(page, offset + limit) : null);
    }

    /// <summary>A number of the query.</summary>
    /// <param name="page">The request.</param>
    /// <param name="field">Its field.</param>
    /// <param name="otherwise">What it is when nothing is said.</param>
    /// <param name="least">The least it may be.</param>
    /// <param name="most">The most.</param>
    /// <exception cref="InputException">It cannot be.</exception>
    public static int Number(PageContext page, string field, int otherwise, int least, int most)
    {
        var said = page.Http.Request.Query[field];
        if (said.Count == 0)
            return otherwise;
        return int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw InputException.In([(field, new Sentence("api.number", field, least, most))]);
    }

    private static string Address(PageContext page, int offset) =>
        page.Http.Request.Path + QueryString.Create(page.Http.Request.Query.Where(q => q.Key != "offset").Append(new("offset", offset.ToString(CultureInfo.InvariantCulture))));
}
