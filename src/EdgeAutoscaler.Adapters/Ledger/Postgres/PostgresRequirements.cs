using Dapper;
using Npgsql;

namespace EdgeAutoscaler.Adapters.Ledger.Postgres;

/// <summary>What the server must stand for before money depends on it.</summary>
internal static class PostgresRequirements
{
    private const int OldestVersion = 130_000;

    private const string Ask =
        """
        SELECT current_setting('server_version_num')::int AS Version, current_setting('server_encoding') AS Encoding,
               pg_is_in_recovery() AS IsStandby, current_setting('fsync') AS Fsync, current_setting('synchronous_commit') AS Commit,
               current_schema() AS Schema
        """;

    /// <summary>Says why the ledger can't be read on this server.</summary>
    public static async Task<LedgerRefusal?> FindUnreadableAsync(NpgsqlConnection connection, string place) =>
        Unreadable(await connection.QuerySingleAsync<ServerRow>(Ask), place);

    /// <summary>Says why the ledger can't be kept on this server.</summary>
    public static async Task<LedgerRefusal?> FindUnsafeAsync(NpgsqlConnection connection, string place)
    {
        var server = await connection.QuerySingleAsync<ServerRow>(Ask);
        if (Unreadable(server, place) is { } unreadable)
            return unreadable;
        if (server.IsStandby)
            return Refuse(place, "the server is a standby: name the primary");
        if (server.Fsync != "on")
            return Refuse(place, "the server runs with fsync = off, so a power loss would forget purchases: set fsync = on");
        return server.Commit is "on" or "remote_apply"
            ? null
            : Refuse(place, $"the session has synchronous_commit = {server.Commit}, so a crash could forget purchases; is there a pooler that drops start-up options?");
    }

    private static LedgerRefusal? Unreadable(ServerRow server, string place) => server switch
    {
        { Version: < OldestVersion } => Refuse(place, $"the server has version {server.Version / 10_000}, the oldest that is known to work is 13"),
        { Encoding: not "UTF8" } => Refuse(place, $"the database has encoding {server.Encoding}: create it with ENCODING 'UTF8'"),
        { Schema: null } => Refuse(place, "there is no schema on the search path: create it, or correct Search Path"),
        _ => null,
    };

    private static LedgerRefusal Refuse(string place, string why) =>
        new(LedgerProblem.Inaccessible, $"The {place} can't be used: {why}.");

    private sealed record ServerRow
    {
        public int Version { get; init; }

        public string Encoding { get; init; } = "";

        public bool IsStandby { get; init; }

        public string Fsync { get; init; } = "";

        public string Commit { get; init; } = "";

        public string? Schema { get; init; }
    }
}
