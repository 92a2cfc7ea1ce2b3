using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;

namespace Arshjul.Core.WheelFile;

/// <summary>What a value of a type looks like in the file, read from the serializer's own contract.</summary>
internal sealed class NodeShape
{
    private static readonly ConcurrentDictionary<Type, NodeShape> Known = new();

    private NodeShape(Type type)
    {
        Type = type;
        var info = WheelJson.Options.GetTypeInfo(type);
        Element = info.Kind == JsonTypeInfoKind.Enumerable ? info.ElementType : null;
        IsObject = info.Kind == JsonTypeInfoKind.Object;
        foreach (var property in IsObject ? info.Properties : [])
            Properties.Add(property.Name, new NodeProperty(property.Name, type, property.PropertyType, property.IsRequired));
        if (info.PolymorphismOptions is { } polymorphism)
        {
            Discriminator = polymorphism.TypeDiscriminatorPropertyName;
            foreach (var derived in polymorphism.DerivedTypes)
                Derived.Add((string)derived.TypeDiscriminator!, derived.DerivedType);
        }
        Identity = Has("key") ? Has("group") ? ["group", "key"] : ["key"] : Has("label") ? ["label"] : Has("from") ? ["from"] : [];
    }

    public Type Type { get; }

    public bool IsObject { get; }

    /// <summary>The type of a list's elements.</summary>
    public Type? Element { get; }

    public OrderedDictionary<string, NodeProperty> Properties { get; } = [];

    /// <summary>The property that says which of the derived types it is.</summary>
    public string? Discriminator { get; }

    public Dictionary<string, Type> Derived { get; } = new(StringComparer.Ordinal);

    /// <summary>The properties that tell an element from the others in its list.</summary>
    public IReadOnlyList<string> Identity { get; }

    public static NodeShape Of(Type type) => Known.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, t => new NodeShape(t));

    /// <summary>The shape of a node whose type has derived types, or null when it does not say which; itself otherwise.</summary>
    public NodeShape? Resolve(PositionedNode node) => Discriminator is null ? this
        : node.TextOf(Discriminator) is { } name && Derived.TryGetValue(name, out var type) ? Of(type) : null;

    private bool Has(string name) => Properties.ContainsKey(name);
}
