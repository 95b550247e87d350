namespace EdgeAutoscaler.Configuration.Tests.Sections;

public sealed class LedgerRuleTests
{
    private const string Address = "Host=db.example;Database=edge_autoscaler;Username=edge_autoscaler";

    [Theory]
    [InlineData(null)]
    [InlineData("/run/secrets/ledger-password")]
    public void Read_Postgres_IsTakenWithAndWithoutAPasswordFile(string? passwordFile)
    {
        var document = Postgres(Address);
        if (passwordFile is not null)
            document.With("Ledger:PasswordFile", $"\"{passwordFile}\"");

        Assert.Equal(new LedgerSettings(LedgerProvider.Postgres, Address, passwordFile), document.ReadValid().Ledger);
    }

    [Theory]
    [InlineData("Password")]
    [InlineData("password")]
    [InlineData("PWD")]
    [InlineData("psw")]
    [InlineData("SSL Password")]
    public void Read_PasswordInTheConnectionString_IsRefusedUnseenAndNamesTheRemedy(string key)
    {
        var error = Assert.Single(Postgres($"{Address};{key}=hunter2").ReadErrors());

        Assert.Equal("Autoscaler:Ledger:ConnectionString", error.Key);
        Assert.Contains("Ledger:PasswordFile", error.Message, StringComparison.Ordinal);
        Assert.Null(error.Value);
    }

    [Theory]
    [InlineData("Data Source=data/ledger.db")]
    [InlineData("Host=db.example")]
    [InlineData("Database=edge_autoscaler")]
    [InlineData("Host=;Database=edge_autoscaler")]
    [InlineData("postgres://db.example/edge_autoscaler")]
    public void Read_PostgresWithoutHostOrDatabase_IsAnError(string text) =>
        Postgres(text).HasError("Ledger:ConnectionString", "names Host and Database");

    [Fact]
    public void Read_PostgresWithoutConnectionString_IsAnError() => Document.Example()
        .With("Ledger:Provider", "\"Postgres\"")
        .Without("Ledger:ConnectionString")
        .HasError("Ledger:ConnectionString", "Is missing");

    private static Document Postgres(string connectionString) =>
        Document.Example().With("Ledger:Provider", "\"Postgres\"").With("Ledger:ConnectionString", $"\"{connectionString}\"");
}
