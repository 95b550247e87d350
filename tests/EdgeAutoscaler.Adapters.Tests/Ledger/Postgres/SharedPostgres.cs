using EdgeAutoscaler.Testing;

namespace EdgeAutoscaler.Adapters.Tests.Ledger.Postgres;

/// <summary>One server for all classes of tests that run at a time; each test has a schema or a database of its own in it.</summary>
public sealed class SharedPostgres : IAsyncLifetime
{
    private static readonly Lock Gate = new();
    private static Lazy<Task<PostgresServer>> _started = new(PostgresServer.StartAsync);
    private static int _users;

    /// <summary>The server, started when it is first needed.</summary>
    public static Task<PostgresServer> Server
    {
        get
        {
            lock (Gate)
                return _started.Value;
        }
    }

    public Task InitializeAsync()
    {
        lock (Gate)
            _users++;
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        Lazy<Task<PostgresServer>> left;
        lock (Gate)
        {
            if (--_users > 0)
                return;
            (left, _started) = (_started, new(PostgresServer.StartAsync));
        }

        if (left.IsValueCreated)
            await (await left.Value).DisposeAsync();
    }
}
