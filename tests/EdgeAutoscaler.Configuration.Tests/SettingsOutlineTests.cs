namespace EdgeAutoscaler.Configuration.Tests;

public sealed class SettingsOutlineTests
{
    [Fact]
    public void Read_ErrorsElsewhere_LeavesWhatItTakesToAskAndNothingToBuyWith()
    {
        var outline = OutlineOf(Document.Example().With("Listen", "\"http://127.0.0.1:9999\"").With("EvaluationInterval", "\"soon\""));

        Assert.NotNull(outline);
        Assert.True(outline.HasLedger);
        Assert.Equal(new Uri("http://127.0.0.1:9999"), outline.Settings.Listen);
        Assert.Equal("Data Source=data/ledger.db", outline.Settings.Ledger.ConnectionString);
        Assert.Empty(outline.Settings.Clusters);
        Assert.Empty(outline.Settings.LoadSources);
        Assert.Empty(outline.Settings.Notifications);
        Assert.Empty(outline.Settings.Budgets);
    }

    [Theory]
    [InlineData("Listen", "\"here\"")]
    [InlineData("Listen", "\"http://0.0.0.0:9464\"")]
    [InlineData("ApiTokenFile", "[ \"a\" ]")]
    public void Read_WhatItTakesToAskIsWrong_LeavesNothing(string path, string json) =>
        Assert.Null(OutlineOf(Document.Example().Without("ApiTokenFile").With(path, json)));

    [Fact]
    public void Read_ListenMayBeMisspelled_LeavesNothing() =>
        Assert.Null(OutlineOf(Document.Example().Without("Listen").With("Lisen", "\"http://127.0.0.1:9999\"")));

    [Fact]
    public void Read_UnknownKeyBesideListen_LeavesTheAddressAsWritten() => Assert.Equal(
        new Uri("http://127.0.0.1:9999"), OutlineOf(Document.Example().With("Listen", "\"http://127.0.0.1:9999\"").With("Speed", "3"))!.Settings.Listen);

    [Fact]
    public void Read_LedgerIsWrong_LeavesAnOutlineWithoutIt() =>
        Assert.False(OutlineOf(Document.Example().With("Ledger:Provider", "\"paper\""))!.HasLedger);

    private static SettingsOutline? OutlineOf(Document document) => Assert.IsType<SettingsResult.Invalid>(document.Read()).Outline;
}
