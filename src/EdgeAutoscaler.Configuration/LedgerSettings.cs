namespace EdgeAutoscaler.Configuration;

/// <summary>Where the ledger is.</summary>
/// <param name="Provider">What keeps it; default <see cref="LedgerProvider.Sqlite"/>.</param>
/// <param name="ConnectionString">How it is opened; carries no password. Default <c>Data Source=data/ledger.db</c> for a file, none for a database.</param>
/// <param name="PasswordFile">File with the password of the database, read for each connection; <see langword="null"/> when there is none or the client's own password file has it.</param>
public sealed record LedgerSettings(LedgerProvider Provider, string ConnectionString, string? PasswordFile);
