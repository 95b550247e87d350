using System.Security.Cryptography;
using System.Text;
using EdgeAutoscaler.Adapters.Ledger.Migrations;
using EdgeAutoscaler.Adapters.Ledger.Sqlite;

namespace EdgeAutoscaler.Adapters.Tests.Ledger.Migrations;

public sealed class SchemaDialectTests
{
    /// <summary>SQLite keeps the text of a schema in its file, so a released step must stay the same byte for byte.</summary>
    [Theory]
    [InlineData(1, "7B1E0DFBB2433A235254F65288A7389AC25588F56899F62C4C7312A064E4B2F4")]
    public void Render_ReleasedStepForSqlite_IsWhatWasReleased(int version, string sha256)
    {
        var migration = Assert.Single(MigrationList.All, step => step.Version == version);

        Assert.Equal(sha256, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(SqliteSchema.Dialect.Render(migration)))));
    }

    [Fact]
    public void Render_WordOfNoDialect_IsRefused()
    {
        var error = Assert.Throws<InvalidOperationException>(
            () => SqliteSchema.Dialect.Render(new Migration(7, "typo", "CREATE TABLE a (x {bigit})")));

        Assert.Equal("Migration 7 says {bigit}, which no dialect knows.", error.Message);
    }

    [Fact]
    public void All_Steps_AreNumberedFromOneWithoutGaps() =>
        Assert.Equal(Enumerable.Range(1, MigrationList.All.Count), MigrationList.All.Select(step => step.Version));
}
