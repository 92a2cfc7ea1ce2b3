using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Arshjul.Storage.Model;

/// <summary>A nested part of a fact, such as a list, as one text column.</summary>
internal sealed class JsonColumn<T>() : ValueConverter<T, string>(value => JsonText.Write(value), json => JsonText.Read<T>(json));
