using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;
using Arshjul.Core.Calls;
using Arshjul.Core.Planning;
using Arshjul.Core.StandingPoints;

namespace Arshjul.Tests.Storage;

/// <summary>Makes any record with every property set, or with nothing set that need not be; by reflection, so that new properties are there from their first day.</summary>
internal sealed class Filled(int seed, bool bare)
{
    private readonly NullabilityInfoContext _nullability = new();
    private int _count;

    /// <summary>A record with every property set to something else than its default.</summary>
    public static T Of<T>(int seed) => (T)new Filled(seed, bare: false).Make(typeof(T), null);

    /// <summary>A plan in which every list has records with every property set, with every rule, and one with nothing set.</summary>
    public static YearPlan Plan()
    {
        var plan = YearPlan.Empty with { Organisation = Of<Core.Organisations.Organisation>(1) };
        foreach (var list in typeof(YearPlan).GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.PropertyType.IsGenericType))
        {
            var fact = list.PropertyType.GetGenericArguments()[0];
            var facts = Array.CreateInstance(fact, 10);
            for (var i = 0; i < facts.Length; i++)
                facts.SetValue(new Filled(i, bare: i == 9).Make(fact, null), i);
            list.SetValue(plan, facts);
        }

        return plan;
    }

    private object? Value(PropertyInfo property)
    {
        var optional = Nullable.GetUnderlyingType(property.PropertyType) is not null || _nullability.Create(property).WriteState == NullabilityState.Nullable;
        return bare && optional ? null : Make(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, property);
    }

    private object Make(Type type, PropertyInfo? property)
    {
        _count++;
        if (type == typeof(string))
            return string.Create(CultureInfo.InvariantCulture, $"{property?.Name} {seed}.{_count} åäö \"'<&>\\ \r\n{{0}} 🙂");
        if (type == typeof(int) || type == typeof(long))
            return Convert.ChangeType((seed * 100) + _count, type, CultureInfo.InvariantCulture);
        if (type == typeof(bool))
            return !bare;
        if (type == typeof(Guid))
            return Guid.CreateVersion7();
        if (type == typeof(byte[]))
            return new byte[] { 0, 255, 13, 10, (byte)seed };
        if (type == typeof(DateOnly))
            return new DateOnly(2026, 1, 1).AddDays((seed * 40) + _count);
        if (type == typeof(TimeOnly))
            return new TimeOnly(8, 0).AddMinutes(_count);
        if (type == typeof(DateTime))
            return DateTime.SpecifyKind(Sample.Now.AddMinutes(_count), property?.DeclaringType == typeof(CallContent) ? DateTimeKind.Unspecified : DateTimeKind.Utc);
        if (type == typeof(MonthDay))
            return new MonthDay((_count % 12) + 1, 28);
        if (type.IsEnum)
            return Enum.GetValues(type) is var values && bare ? values.GetValue(0)! : values.GetValue(1 + (seed % (values.Length - 1)))!;
        return typeof(IEnumerable).IsAssignableFrom(type) ? List(type.GetGenericArguments()[0], property) : Record(type);
    }

    private Array List(Type item, PropertyInfo? property)
    {
        var list = Array.CreateInstance(item, bare ? 0 : 2);
        for (var i = 0; i < list.Length; i++)
            list.SetValue(Make(item, property), i);
        return list;
    }

    private object Record(Type type)
    {
        if (type.IsAbstract)
            type = type.GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType).ElementAt(seed % type.GetCustomAttributes<JsonDerivedTypeAttribute>().Count());
        if (type.GetConstructor(Type.EmptyTypes) is null)
        {
            var parameters = type.GetConstructors().Single().GetParameters();
            return Activator.CreateInstance(type, [.. parameters.Select(p => Value(type.GetProperty(p.Name!)!))])!;
        }

        var record = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
            property.SetValue(record, Value(property));
        return record;
    }
}
