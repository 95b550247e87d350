using EdgeAutoscaler.Testing;

namespace EdgeAutoscaler.Adapters.Tests.Ledger.Postgres;

/// <summary>One server for all tests of this collection; each test has a schema or a database of its own in it.</summary>
[CollectionDefinition(Name)]
public sealed class SharedPostgres : IAsyncLifetime, ICollectionFixture<SharedPostgres>
{
    public const string Name = "postgres";

    private static readonly Lazy<Task<PostgresServer>> Started = new(PostgresServer.StartAsync);

    /// <summary>The server, started when it is first needed.</summary>
    public static Task<PostgresServer> Server => Started.Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (Started.IsValueCreated)
            await (await Started.Value).DisposeAsync();
    }
}
