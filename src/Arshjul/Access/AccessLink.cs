using Arshjul.Core.Access;

namespace Arshjul.Access;

/// <summary>What a signed link says.</summary>
/// <param name="Means">What it is for: <see cref="SignInMeans.PersonalLink"/> or <see cref="SignInMeans.EmailLink"/>.</param>
/// <param name="Person">Key of the person it was made for.</param>
/// <param name="Detail">The generation of a personal link, the number of a link to sign in with.</param>
internal sealed record AccessLink(SignInMeans Means, string Person, string Detail);
