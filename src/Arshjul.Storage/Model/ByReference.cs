using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Arshjul.Storage.Model;

/// <summary>Compares parts of facts by reference: they are immutable, and the store itself says which facts have changed.</summary>
internal sealed class ByReference<T>() : ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => RuntimeHelpers.GetHashCode(value), value => value);
