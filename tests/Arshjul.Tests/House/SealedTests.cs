using System.CodeDom.Compiler;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace Arshjul.Tests.House;

/// <summary>Every class is sealed that nothing inherits from; what a generator writes (Razor components, migrations) is not asked.</summary>
public sealed class SealedTests
{
    [Fact]
    public void Classes_ThatNothingInheritsFrom_AreSealed()
    {
        var types = Assemblies.All.SelectMany(a => a.GetTypes()).ToList();
        var inherited = types.Select(t => t.BaseType).OfType<Type>().Select(t => t.IsGenericType ? t.GetGenericTypeDefinition() : t).ToHashSet();

        Faults.None(types.Where(t => t.IsClass && !t.IsSealed && !IsGenerated(t) && !inherited.Contains(t)).Select(t => t.FullName));
    }

    private static bool IsGenerated(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal)
        || type.Name is "Program" or "_Imports"
        || type.Namespace?.EndsWith(".Generated", StringComparison.Ordinal) == true
        || type.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        || type.GetCustomAttribute<GeneratedCodeAttribute>() is not null
        || type.IsAssignableTo(typeof(IComponent))
        || type.IsAssignableTo(typeof(Migration))
        || type.IsAssignableTo(typeof(ModelSnapshot))
        || (type.DeclaringType is { } outer && IsGenerated(outer));
}
