namespace EdgeAutoscaler.Configuration.Tests.Sections;

public sealed class ServiceRuleTests
{
    [Theory]
    [InlineData("Mode", "\"Alive\"", "one of Demo, DryRun, Live")]
    [InlineData("Mode", "1", "one of Demo, DryRun, Live")]
    [InlineData("Mode", "\"\"", "one of Demo, DryRun, Live")]
    [InlineData("Listen", "\"127.0.0.1:9464\"", "http://ADDRESS:PORT")]
    [InlineData("Listen", "\"https://127.0.0.1:9464\"", "TLS belongs in front")]
    [InlineData("Listen", "\"http://127.0.0.1:9464/metrics\"", "without a path")]
    [InlineData("Listen", "\"http://*:9464\"", "http://0.0.0.0:9464")]
    [InlineData("ApiTokenFile", "\"\"", "path of a file")]
    [InlineData("EvaluationInterval", "\"30\"", "[days.]hh:mm:ss")]
    [InlineData("EvaluationInterval", "\"00:00:00.5\"", "from 00:00:01 to 01:00:00")]
    [InlineData("EvaluationInterval", "\"01:00:01\"", "from 00:00:01 to 01:00:00")]
    [InlineData("EvaluationInterval", "\"-00:01:00\"", "[days.]hh:mm:ss")]
    [InlineData("TaskPollInterval", "\"00:00:00\"", "from 00:00:01 to 01:00:00")]
    [InlineData("TimeZone", "\"Mars/Olympus\"", "Asia/Shanghai or UTC")]
    [InlineData("Currency", "\"yuan\"", "three capital letters")]
    [InlineData("Ledger:Provider", "\"Oracle\"", "one of Sqlite, Postgres")]
    [InlineData("Ledger:PasswordFile", "\"/run/secrets/ledger\"", "Is for Provider Postgres")]
    [InlineData("Ledger:ConnectionString", "\"ledger.db\"", "names a file")]
    [InlineData("Ledger:ConnectionString", "\"Data Source=:memory:\"", "names a file")]
    [InlineData("Ledger:ConnectionString", "\"Mode=ReadOnly\"", "names a file")]
    [InlineData("AckEdge:Endpoint", "\"http://cs.cn-beijing.aliyuncs.com\"", "Must use https")]
    [InlineData("AckEdge:Endpoint", "\"https://169.254.169.254\"", "Host 169.254.169.254 is not allowed")]
    [InlineData("AckEdge:AllowedHosts", "[\"http://10.0.0.5\"]", "a host name, an IP address without port, or .SUFFIX", "AckEdge:AllowedHosts:0")]
    [InlineData("AckEdge:AllowedHosts", "[\".\"]", "a host name, an IP address without port, or .SUFFIX", "AckEdge:AllowedHosts:0")]
    [InlineData("Clusters:0:AckEdge:Endpoint", "\"https://cs.example.com\"", "must end in .aliyuncs.com, or stand in AllowedHosts")]
    [InlineData("AckEdge:Endpoint", "\"cs.cn-beijing.aliyuncs.com\"", "https://HOST")]
    [InlineData("AckEdge:RequestTimeout", "\"00:00:00\"", "from 00:00:01 to 00:10:00")]
    [InlineData("Clusters:0:AckEdge:Endpoint", "\"https://cs.cn-beijing.aliyuncs.com/api\"", "without a path")]
    [InlineData("Purchase:SendFuse", "\"00:00:00\"", "above zero")]
    [InlineData("Purchase:SendFuse", "\"00:10:01\"", "at most 00:10:00")]
    [InlineData("Purchase:LateAcceptance", "\"2.00:00:00\"", "at most 1.00:00:00")]
    [InlineData("Purchase:ListingLag", "\"24:00:00\"", "1.00:00:00 for a day")]
    [InlineData("Purchase:QuarantineHold", "\"31.00:00:01\"", "at most 31.00:00:00")]
    [InlineData("LoadSources:prometheus:Type", "\"Graphite\"", "Must be Prometheus")]
    [InlineData("LoadSources:prometheus:Address", "null", "Is missing")]
    [InlineData("LoadSources:prometheus:Address", "\"ftp://127.0.0.1\"", "http or https")]
    [InlineData("LoadSources:Main", "{ \"Address\": \"http://127.0.0.1:9090\" }", "a-z, 0-9")]
    [InlineData("Budgets:0:Name", "\"The Fleet\"", "1 to 63 characters")]
    [InlineData("Budgets:0:Name", "null", "Is missing")]
    [InlineData("Budgets:0:Window", "\"Week\"", "one of Hour, Day, Month, Lifetime")]
    [InlineData("Budgets:0:Window", "null", "Is missing")]
    [InlineData("Budgets:0:Limit", "-0.01", "0 or more")]
    [InlineData("Budgets:0:Limit", "\"30 000\"", "0 or more")]
    [InlineData("Budgets:0:Limit", "null", "Is missing")]
    [InlineData("Clusters:0:Name", "null", "Is missing")]
    [InlineData("Clusters:0:Name", "\"Beijing\"", "1 to 63 characters")]
    [InlineData("Clusters:0:ClusterId", "null", "Is missing")]
    [InlineData("Clusters:0:ClusterId", "\"c/../1\"", "letters and digits only")]
    public void Read_WrongValue_NamesKeyAndForm(string path, string json, string messagePart, string? key = null) =>
        Document.Example().With(path, json).HasError(key ?? path, messagePart);

    [Fact]
    public void Read_ListenOutsideLoopback_WantsAnApiToken()
    {
        var document = Document.Example().With("Listen", "\"http://0.0.0.0:9464\"");

        document.HasError("ApiTokenFile", "outside loopback");
        document.With("ApiTokenFile", "\"/run/secrets/api-token\"").ReadValid();
    }

    [Fact]
    public void Read_BearerAndBasic_ExcludeEachOther() => Document.Example()
        .With("LoadSources:prometheus:BearerTokenFile", "\"/run/secrets/bearer\"")
        .With("LoadSources:prometheus:BasicAuthFile", "\"/run/secrets/basic\"")
        .HasError("LoadSources:prometheus:BasicAuthFile", "BearerTokenFile");

    [Fact]
    public void Read_SameBudgetNameInOneScope_IsAnError() => Document.Example()
        .WithTwin("Budgets:0", "Window", "\"Day\"")
        .HasError("Budgets:1:Name", "Autoscaler:Budgets:0 already");

    [Fact]
    public void Read_SameBudgetNameInTwoScopes_IsValid() => Document.Example()
        .With("Clusters:0:Budgets:0", """{ "Name": "fleet", "Window": "Day", "Limit": 0 }""")
        .ReadValid();

    [Theory]
    [InlineData("AckEdge", "AckEdge:RequestTimeout")]
    [InlineData("Clusters:0:AckEdge", "Clusters:0:AckEdge:RequestTimeout")]
    public void Read_RequestThatOutlivesLateAcceptance_IsAnErrorWhereItIsWritten(string section, string key)
    {
        var document = Document.Example().Without("Clusters:0:AckEdge:RequestTimeout").With("Purchase:LateAcceptance", "\"00:01:00\"");

        document.With($"{section}:RequestTimeout", "\"00:02:00\"").HasError(key, "Purchase:LateAcceptance (00:01:00)");
    }

    [Fact]
    public void Read_SameClusterNameOrId_IsAnError()
    {
        Document.Example().WithTwin("Clusters:0", "ClusterId", "\"Cother\"").HasError("Clusters:1:Name", "each cluster needs its own");
        Document.Example().WithTwin("Clusters:0", "Name", "\"shanghai\"").HasError("Clusters:1:ClusterId", "each cluster needs its own");
    }

    [Fact]
    public void Read_ClusterWithoutNodeGroups_IsAnError() =>
        Document.Example().With("Clusters:0:NodeGroups", "[]").HasError("Clusters:0:NodeGroups", "at least one node group");
}
