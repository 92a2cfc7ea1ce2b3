using Arshjul.Access;
using Arshjul.Core.Access;
using Arshjul.Core.Feeds;
using Arshjul.Core.Planning;
using Arshjul.Core.Wheels;
using Arshjul.Feeds;
using NSubstitute;

namespace Arshjul.Tests.Hosting;

/// <summary>Makes feeds' shelves of a plan and addresses, where nobody is switched off and nothing is shared.</summary>
internal static class FeedCaches
{
    public static FeedCache Of(IWheelStore plans, IFeedAddresses addresses, TimeProvider clock)
    {
        var (shared, access) = (Substitute.For<ISharedWheels>(), Substitute.For<IAccessStore>());
        shared.ListAsync(default).ReturnsForAnyArgs([]);
        access.ListAccountsAsync(default).ReturnsForAnyArgs([]);
        return new FeedCache(new FeedSource(plans, addresses, shared, access, new PublicAddress("https://arshjul.example", ""), clock), clock);
    }
}
