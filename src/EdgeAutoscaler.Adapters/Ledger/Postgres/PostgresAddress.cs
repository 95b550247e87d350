using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace EdgeAutoscaler.Adapters.Ledger.Postgres;

/// <summary>Where a PostgreSQL ledger is and how its connections behave.</summary>
internal sealed class PostgresAddress
{
    /// <summary>
    /// What every session begins with. A committed purchase is on the disk; nobody waits for ever; and a process that was stopped in the
    /// middle of a transaction doesn't keep the others from buying: the server ends its session.
    /// </summary>
    private const string Session =
        "-c synchronous_commit=on -c lock_timeout=5s -c statement_timeout=8s -c idle_in_transaction_session_timeout=3s";

    private const int ConnectSeconds = 5;
    private const int CommandSeconds = 12;
    private const int KeepAliveSeconds = 30;
    private const int MostConnections = 8;

    private static readonly int AnyNumberOfConnections = new NpgsqlConnectionStringBuilder().MaxPoolSize;

    private readonly NpgsqlConnectionStringBuilder _options;
    private readonly string? _passwordFile;

    private PostgresAddress(NpgsqlConnectionStringBuilder options, string? passwordFile)
    {
        (_options, _passwordFile) = (options, passwordFile);
        Place = $"ledger in database {options.Database ?? options.Username} at {options.Host}:{options.Port}";
    }

    /// <summary>The ledger in words, without any secret.</summary>
    public string Place { get; }

    /// <summary>Reads a connection string.</summary>
    public static bool TryParse(
        string text, string? passwordFile, [NotNullWhen(true)] out PostgresAddress? address, [NotNullWhen(false)] out LedgerRefusal? refusal)
    {
        (address, refusal) = (null, null);
        try
        {
            var options = new NpgsqlConnectionStringBuilder(text);
            if (string.IsNullOrWhiteSpace(options.Host) || string.IsNullOrWhiteSpace(options.Database))
                refusal = Invalid("it must name Host and Database");
            else
                address = new PostgresAddress(options, passwordFile);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or KeyNotFoundException)
        {
            // The message of the driver repeats what was written, a password perhaps.
            refusal = Invalid("it has a key or a value that isn't known");
        }

        return address is not null;
    }

    /// <summary>Connections that write.</summary>
    public NpgsqlDataSource Writers() => Connect(Session);

    /// <summary>Connections that can't write.</summary>
    public NpgsqlDataSource Readers() => Connect($"{Session} -c default_transaction_read_only=on");

    private static LedgerRefusal Invalid(string why) => new(
        LedgerProblem.InvalidAddress,
        $"The ledger's connection string isn't valid: {why}. It should look like 'Host=db.example;Database=edge_autoscaler;Username=edge_autoscaler'.");

    private NpgsqlDataSource Connect(string session)
    {
        var options = new NpgsqlConnectionStringBuilder(_options.ConnectionString)
        {
            ApplicationName = _options.ApplicationName ?? "edge-autoscaler",
            Options = $"{_options.Options} {session}".TrimStart(),
            Timeout = ConnectSeconds,
            CommandTimeout = CommandSeconds,
            KeepAlive = KeepAliveSeconds,
            Enlist = false,
            MaxPoolSize = _options.MaxPoolSize == AnyNumberOfConnections ? MostConnections : _options.MaxPoolSize,
        };
        var builder = new NpgsqlDataSourceBuilder(options.ConnectionString);
        if (_passwordFile is { } file)
            builder.UsePasswordProvider(_ => PasswordFile.Read(file), async (_, cancellationToken) => await PasswordFile.ReadAsync(file, cancellationToken));
        return builder.Build();
    }
}
