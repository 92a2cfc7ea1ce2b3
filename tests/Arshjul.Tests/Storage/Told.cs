using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Arshjul.Tests.Storage;

/// <summary>Writes out everything an object holds, so that two can be compared without the store's own means.</summary>
internal static class Told
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, "");
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, string path)
    {
        switch (value)
        {
            case null or string or byte[] or DateTime:
            case { } when value.GetType() is { } t && (t.IsPrimitive || t.IsEnum || t == typeof(DateOnly) || t == typeof(TimeOnly) || t == typeof(Guid)):
                text.Append(path).Append(" = ").AppendLine(value switch
                {
                    null => "null",
                    byte[] bytes => Convert.ToHexString(bytes),
                    DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
                    TimeOnly time => time.Ticks.ToString(CultureInfo.InvariantCulture),
                    _ => Convert.ToString(value, CultureInfo.InvariantCulture),
                });
                break;
            case IEnumerable list:
                var i = 0;
                foreach (var item in list)
                    Write(text, item, $"{path}[{i++}]");
                text.Append(path).AppendLine(CultureInfo.InvariantCulture, $".Count = {i}");
                break;
            default:
                text.Append(path).Append(" : ").AppendLine(value.GetType().Name);
                foreach (var property in value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.GetIndexParameters().Length == 0))
                    Write(text, property.GetValue(value), path + "." + property.Name);
                break;
        }
    }
}
