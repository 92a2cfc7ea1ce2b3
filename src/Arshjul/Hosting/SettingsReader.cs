using Arshjul.Core.Words;

namespace Arshjul.Hosting;

/// <summary>Reads the settings and checks them all before anything starts.</summary>
internal static class SettingsReader
{
    private const string FileName = "appsettings.json";

    /// <summary>The settings that hold for a data folder: the environment's before the folder's before the working directory's.</summary>
    /// <exception cref="InputException">Something in them is wrong; all faults at once.</exception>
    public static Settings Read(string data)
    {
        var configuration = Open(data);
        var faults = UnknownSettings.In(configuration).ToList();
        var settings = Bind(configuration, faults);
        faults.AddRange(SettingsCheck.Of(settings));
        return faults.Count == 0 ? settings : throw new InputException(faults);
    }

    private static IConfigurationRoot Open(string data)
    {
        var builder = new ConfigurationBuilder();
        foreach (var file in new[] { Path.GetFullPath(FileName), Path.Combine(data, FileName) }.Distinct(StringComparer.Ordinal))
            builder.AddJsonFile(file, optional: true, reloadOnChange: false);
        try
        {
            return builder.AddEnvironmentVariables("ARSHJUL__").Build();
        }
        catch (InvalidDataException e)
        {
            throw new InputException(new Sentence("settings.noJson", Path.Combine(data, FileName), Innermost(e).Message));
        }
    }

    private static Settings Bind(IConfiguration configuration, List<Sentence> faults)
    {
        // A value that is no number, no true or false, no word of the few is told, and the rest is still looked at.
        foreach (var (path, type) in UnknownSettings.Known.Where(k => configuration[k.Key] is not null))
        {
            try
            {
                configuration.GetSection(path).Get(type);
            }
            catch (InvalidOperationException)
            {
                faults.Add(new Sentence("settings.value", path, configuration[path], type.IsEnum ? string.Join(", ", Enum.GetNames(type)) : type == typeof(bool) ? "true, false" : "0–65535"));
                configuration[path] = null;
            }
        }
        return configuration.Get<Settings>() ?? new Settings();
    }

    private static Exception Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e;
}
