using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arshjul.Tests.Storage;

/// <summary>Stands between the store and its database and makes the chosen statement fail, the one that ends a transaction too.</summary>
internal sealed class CutCommands : DbCommandInterceptor, IDbTransactionInterceptor
{
    private int _left = int.MaxValue;
    private Action _cut = () => { };

    /// <summary>From now on the statement of that number, from 1, meets what is given instead of the database.</summary>
    public void At(int statement, Action cut) => (_left, _cut) = (statement, cut);

    /// <summary>From now on nothing is cut.</summary>
    public void Never() => _left = int.MaxValue;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => Count(result);

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => Count(result);

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) => Count(result);

    public ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) => Count(result);

    private ValueTask<T> Count<T>(T result)
    {
        if (Interlocked.Decrement(ref _left) == 0)
            _cut();
        return ValueTask.FromResult(result);
    }
}
