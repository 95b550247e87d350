using EdgeAutoscaler.Adapters.Ledger.Postgres;
using EdgeAutoscaler.Adapters.Tests.Skipping;
using EdgeAutoscaler.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Adapters.Tests.Ledger.Postgres;

/// <summary>A server that crashed and is back: the idle connections of before don't know it.</summary>
[NeedsPostgres]
public sealed class PostgresRestartTests
{
    private const string Touch = "UPDATE ledger_state SET probed_at = COALESCE(probed_at, 0) + 1 WHERE id = 1";

    private const int Connections = 4;

    [Fact]
    public async Task ReadAndWrite_ServerCrashedAndIsBack_GoOnWithoutAnError()
    {
        await using var server = await PostgresServer.StartAsync();
        Assert.True(PostgresAddress.TryParse(server.ConnectionString(), server.PasswordFile, out var address, out _));
        await using var database = new PostgresDatabase(address);
        Assert.Null(await database.PrepareAsync(new FakeTimeProvider(TestPurchase.Noon), (_, _) => { }, default));
        await OpenConnectionsAsync(database);

        await server.KillAsync();
        await server.RestartAsync();

        Assert.Equal(Connections, await TouchesAsync(database));
        await database.WriteAsync(transaction => transaction.ExecuteAsync(Touch), default);
        Assert.Equal(Connections + 1, await TouchesAsync(database));
    }

    /// <summary>As many readers and writers at once, so that their pools hold as many idle connections.</summary>
    private static async Task OpenConnectionsAsync(PostgresDatabase database)
    {
        using var together = new Barrier(Connections);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => database.ReadAsync(
            async transaction =>
            {
                together.SignalAndWait();
                return await transaction.ScalarAsync<long>("SELECT 1");
            },
            default))));
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => database.WriteAsync(transaction => transaction.ExecuteAsync(Touch), default)));
    }

    private static Task<long?> TouchesAsync(PostgresDatabase database) => database.ReadAsync(
        transaction => transaction.ScalarAsync<long?>("SELECT probed_at FROM ledger_state"), default);
}
