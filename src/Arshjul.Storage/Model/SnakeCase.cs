using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Arshjul.Storage.Model;

/// <summary>Names columns <c>like_this</c>, so that PostgreSQL wants no quotes around them.</summary>
internal static partial class SnakeCase
{
    public static void NameColumns(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(t => t.GetProperties()))
            property.SetColumnName(Of(property.Name));
    }

    private static string Of(string name) => WordStart().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}
