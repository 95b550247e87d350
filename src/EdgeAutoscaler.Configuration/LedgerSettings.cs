namespace EdgeAutoscaler.Configuration;

/// <summary>Where the ledger is.</summary>
/// <param name="Provider">What keeps it; default <see cref="LedgerProvider.Sqlite"/>.</param>
/// <param name="ConnectionString">How it is opened; carries no password. Default <c>Data Source=data/ledger.db</c> for a file, none for a database.</param>
/// <param name="PasswordFile">File with the password of the database, read for each connection; <see langword="null"/> when there is none or the client's own password file has it.</param>
/// <param name="MarkerFile">File in which this replica remembers how far the database has come, to recognise one that was restored; <see langword="null"/> for none. A file ledger keeps its own.</param>
public sealed record LedgerSettings(LedgerProvider Provider, string ConnectionString, string? PasswordFile, string? MarkerFile = null);
