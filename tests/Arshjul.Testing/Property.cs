using CsCheck;

namespace Arshjul.Testing;

/// <summary>
/// Tries a property on generated material. In the normal dose the material is the same on every machine and every day; the long run tries fresh
/// material. A counterexample is made smaller and told with the seed that gives it again: <c>CsCheck_Seed=… tests/run</c>.
/// </summary>
public static class Property
{
    // The first state of the stream that all material of the normal dose comes from.
    private const uint Stream = 1;

    /// <summary>Tries a property so many times in the normal dose, and a hundred times as many in the long run.</summary>
    public static void Holds<T>(this Gen<T> material, Func<T, bool> property, int times, Func<T, string>? print = null)
    {
        var seed = Check.Seed;
        if (seed is null && !Dose.IsLong && (seed = FirstFailing(material, property, times)) is null)
            return;
        material.Sample(property, seed: seed, iter: Dose.Of(times), print: print);
    }

    /// <summary>The same for a property that throws when it does not hold.</summary>
    public static void Holds<T>(this Gen<T> material, Action<T> property, int times, Func<T, string>? print = null) => material.Holds(
        value =>
        {
            property(value);
            return true;
        }, times, print);

    /// <summary>The same for a property that waits for something.</summary>
    public static void Holds<T>(this Gen<T> material, Func<T, Task<bool>> property, int times) => material.Holds(value => property(value).GetAwaiter().GetResult(), times);

    /// <summary>The same for a property of two.</summary>
    public static void Holds<T1, T2>(this Gen<(T1, T2)> material, Func<T1, T2, bool> property, int times, Func<(T1, T2), string>? print = null) =>
        material.Holds(t => property(t.Item1, t.Item2), times, print);

    /// <summary>The same for a property of three.</summary>
    public static void Holds<T1, T2, T3>(this Gen<(T1, T2, T3)> material, Func<T1, T2, T3, bool> property, int times, Func<(T1, T2, T3), string>? print = null) =>
        material.Holds(t => property(t.Item1, t.Item2, t.Item3), times, print);

    /// <summary>The same for a property of four.</summary>
    public static void Holds<T1, T2, T3, T4>(this Gen<(T1, T2, T3, T4)> material, Func<T1, T2, T3, T4, bool> property, int times, Func<(T1, T2, T3, T4), string>? print = null) =>
        material.Holds(t => property(t.Item1, t.Item2, t.Item3, t.Item4), times, print);

    /// <summary>The same for a property of five.</summary>
    public static void Holds<T1, T2, T3, T4, T5>(this Gen<(T1, T2, T3, T4, T5)> material, Func<T1, T2, T3, T4, T5, bool> property, int times) =>
        material.Holds(t => property(t.Item1, t.Item2, t.Item3, t.Item4, t.Item5), times);

    /// <summary>The same for a property of six.</summary>
    public static void Holds<T1, T2, T3, T4, T5, T6>(this Gen<(T1, T2, T3, T4, T5, T6)> material, Func<T1, T2, T3, T4, T5, T6, bool> property, int times) =>
        material.Holds(t => property(t.Item1, t.Item2, t.Item3, t.Item4, t.Item5, t.Item6), times);

    /// <summary>The seed of the first counterexample, or null.</summary>
    private static string? FirstFailing<T>(Gen<T> material, Func<T, bool> property, int times)
    {
        var random = new PCG(Stream, 0);
        for (var i = 0; i < times; i++)
        {
            var state = random.State;
            try
            {
                if (!property(material.Generate(random, null, out _)))
                    return random.ToString(state);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                return random.ToString(state);
            }
        }
        return null;
    }
}
