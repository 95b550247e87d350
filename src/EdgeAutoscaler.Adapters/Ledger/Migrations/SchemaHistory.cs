namespace EdgeAutoscaler.Adapters.Ledger.Migrations;

/// <summary>Says what the version of a schema means for this program.</summary>
/// <param name="migrations">All steps there are, in order.</param>
internal sealed class SchemaHistory(IReadOnlyList<Migration> migrations)
{
    /// <summary>The version that this program writes and reads.</summary>
    public int Newest => migrations[^1].Version;

    /// <summary>The steps that a schema lacks, in order.</summary>
    public IEnumerable<Migration> After(int version) => migrations.Where(migration => migration.Version > version);

    /// <summary>Says why a schema must not be touched.</summary>
    /// <param name="version">Its version; 0 for an empty place, <see langword="null"/> for something of another program.</param>
    /// <param name="place">What holds it, in words: <c>ledger /var/lib/ledger.db</c>.</param>
    public LedgerRefusal? FindMismatch(int? version, string place) => version switch
    {
        null => Mismatch($"The {place} is a database of another program, not a ledger. Name another one."),
        _ when version > Newest => Mismatch(
            $"The {place} has schema version {version}, written by a newer program; this one knows {Newest}. Run the newer program again."),
        _ => null,
    };

    /// <summary>Says why a schema can't be read as it is.</summary>
    /// <param name="version">Its version, as above.</param>
    /// <param name="place">What holds it, in words.</param>
    public LedgerRefusal? FindUnreadable(int? version, string place) => FindMismatch(version, place) ?? (version == Newest
        ? null
        : Mismatch($"The {place} has schema version {version}, this program reads {Newest}. Start the service once to bring it up to date."));

    private static LedgerRefusal Mismatch(string message) => new(LedgerProblem.SchemaMismatch, message);
}
