using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace EdgeAutoscaler.Adapters.Ledger.Sqlite;

/// <summary>Where a SQLite ledger lies and how its connections are opened.</summary>
internal sealed class SqliteAddress
{
    private const int BusyTimeoutSeconds = 5;

    private readonly SqliteConnectionStringBuilder _options;

    private SqliteAddress(SqliteConnectionStringBuilder options)
    {
        _options = options;
        FilePath = Path.GetFullPath(options.DataSource);
    }

    /// <summary>Full path of the database file.</summary>
    public string FilePath { get; }

    /// <summary>Full path of the file whose lock keeps other processes out.</summary>
    public string LockPath => FilePath + ".lock";

    /// <summary>Full path of the file that remembers how far the ledger has come.</summary>
    public string MarkerPath => FilePath + ".marker";

    /// <summary>Directory of all of them.</summary>
    public string Directory => Path.GetDirectoryName(FilePath) ?? FilePath;

    /// <summary>Reads a connection string.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SqliteAddress? address, [NotNullWhen(false)] out LedgerRefusal? refusal)
    {
        (address, refusal) = (null, null);
        try
        {
            var options = new SqliteConnectionStringBuilder(text);
            if (NamesFile(options))
                address = new SqliteAddress(options);
            else
                refusal = Invalid($"it names no file ('{options.DataSource}')");
        }
        catch (ArgumentException exception)
        {
            refusal = Invalid(exception.Message);
        }

        return address is not null;
    }

    /// <summary>Whether a write-ahead log lies beside the file: a service is running, or was killed.</summary>
    public bool HasLog => File.Exists(FilePath + "-wal");

    /// <summary>The one connection that writes.</summary>
    public SqliteConnection Writer() => Connection(FilePath, SqliteOpenMode.ReadWriteCreate, pooling: false);

    /// <summary>A connection that can't write; its handle is kept for the next one.</summary>
    public SqliteConnection Reader() => Connection(FilePath, SqliteOpenMode.ReadOnly, pooling: true);

    /// <summary>A connection to a file nobody has open. It leaves no log behind, whose owner might lock the service out.</summary>
    public SqliteConnection RestingReader() =>
        Connection($"{new Uri(FilePath).AbsoluteUri}?immutable=1", SqliteOpenMode.ReadOnly, pooling: false);

    private static bool NamesFile(SqliteConnectionStringBuilder options) =>
        !string.IsNullOrWhiteSpace(options.DataSource)
        && options.DataSource != ":memory:"
        && !options.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        && options.Mode != SqliteOpenMode.Memory;

    private static LedgerRefusal Invalid(string why) => new(
        LedgerProblem.InvalidAddress,
        $"The ledger's connection string isn't valid: {why}. It should look like 'Data Source=/var/lib/edge-autoscaler/ledger.db'.");

    private SqliteConnection Connection(string dataSource, SqliteOpenMode mode, bool pooling) =>
        new(new SqliteConnectionStringBuilder(_options.ConnectionString)
        {
            DataSource = dataSource,
            Mode = mode,
            Pooling = pooling,
            ForeignKeys = true,
            DefaultTimeout = BusyTimeoutSeconds,
        }.ConnectionString);
}
