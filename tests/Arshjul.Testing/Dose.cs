namespace Arshjul.Testing;

/// <summary>How much random material a property is tried on: the normal dose, or a hundred times that in the long run (<c>ARSHJUL_DOSE=long</c>, set by .ci/long).</summary>
public static class Dose
{
    private const int Long = 100;

    /// <summary>Whether this is the long run.</summary>
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("ARSHJUL_DOSE") == "long";

    /// <summary>The number of cases to try.</summary>
    public static int Of(int normal) => IsLong ? checked(normal * Long) : normal;
}
