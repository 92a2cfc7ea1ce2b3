using System.Security.Cryptography;
using System.Text.Json;
using Arshjul.Core.WheelFile;
using Arshjul.Core.Words;

namespace Arshjul.Web;

/// <summary>What somebody saw of a fact when they opened its form, so that another's change since then is not laid over unseen.</summary>
internal static class SeenState
{
    /// <summary>Name of the hidden field that holds it.</summary>
    public const string Field = "sett";

    /// <summary>A short text that is another when the fact is.</summary>
    public static string Of<T>(T fact)
        where T : class => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(fact, WheelJson.Options)))[..16];

    /// <summary>Lets a change be made when the fact is as it was seen.</summary>
    /// <param name="fact">The fact as it is stored; null when it is gone, which the change itself tells.</param>
    /// <param name="form">The form that was sent.</param>
    /// <exception cref="InputException">Somebody has changed it since.</exception>
    public static void Demand<T>(T? fact, FormInput form)
        where T : class
    {
        if (fact is not null && Of(fact) != form[Field])
            throw new InputException(new Sentence("web.form.changedMeanwhile"));
    }
}
