using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Arshjul.Tests.Storage;

/// <summary>Says something to each connection that is opened after the program has said its own.</summary>
internal sealed class OpenedConnections : DbConnectionInterceptor
{
    /// <summary>What is said; null for nothing.</summary>
    public string? Sql { get; set; }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (Sql is null)
            return;
        await using var command = connection.CreateCommand();
        command.CommandText = Sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
