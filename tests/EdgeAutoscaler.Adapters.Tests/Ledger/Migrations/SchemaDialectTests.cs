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
    [InlineData(2, "F8E158706B07B59F6F9A305AF8E3B565A4922FF323ED3151EFB015B36430B183")]
    [InlineData(3, "779E0884F7571FC8F69783EBE81315C183C02D7372B9E778FA7D47C975E7E14B")]
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
