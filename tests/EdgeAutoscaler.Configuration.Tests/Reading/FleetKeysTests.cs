using System.Text.Json.Nodes;

namespace EdgeAutoscaler.Configuration.Tests.Reading;

public sealed class FleetKeysTests
{
    [Theory]
    [InlineData("Mode", "\"Production\"", "Demo or DryRun or Live")]
    [InlineData("Mode", "1", "Demo or DryRun or Live")]
    [InlineData("Listen", "\"https://127.0.0.1:9464\"", "an http address without a path")]
    [InlineData("Listen", "\"http://127.0.0.1:9464/page\"", "without a path")]
    [InlineData("Listen", "\"9464\"", "an http address")]
    [InlineData("Listen", "\"http://0.0.0.0:9464\"", "is required when Listen is reachable", "ApiTokenFile")]
    [InlineData("EvaluationInterval", "\"00:00:00\"", "from 00:00:01 to 01:00:00")]
    [InlineData("EvaluationInterval", "30", "from 00:00:01 to 01:00:00")]
    [InlineData("EvaluationInterval", "\"soon\"", "from 00:00:01 to 01:00:00")]
    [InlineData("TaskPollInterval", "\"01:00:01\"", "from 00:00:01 to 01:00:00")]
    [InlineData("TimeZone", "\"../etc/passwd\"", "a time zone")]
    [InlineData("Currency", "\"yuan\"", "three capital letters")]
    [InlineData("Ledger:Provider", "\"Postgres\"", "not available in this version")]
    [InlineData("Ledger:Provider", "\"MySql\"", "Sqlite or Postgres")]
    [InlineData("AckEdge:Endpoint", "\"http://cs.cn-beijing.aliyuncs.com\"", "an https address", "AckEdge:Endpoint", true)]
    [InlineData("AckEdge:Endpoint", null, "is required here or in Autoscaler:AckEdge", "Clusters:0:AckEdge:Endpoint")]
    [InlineData("AckEdge:RequestTimeout", "\"00:05:01\"", "to 00:05:00")]
    [InlineData("Purchase:SendFuse", "\"00:00:00\"", "from 00:00:01")]
    [InlineData("Purchase:LateAcceptance", "\"-00:00:01\"", "from 00:00:00")]
    [InlineData("Purchase:ListingLag", "\"1.00:00:01\"", "to 1.00:00:00")]
    [InlineData("Purchase:QuarantineHold", "1", "a duration")]
    [InlineData("Purchase:QuarantineHold", "\"32.00:00:00\"", "to 31.00:00:00")]
    [InlineData("LoadSources:prometheus:Type", "\"Influx\"", "must be Prometheus")]
    [InlineData("LoadSources:prometheus:Type", null, "is required: Prometheus")]
    [InlineData("LoadSources:prometheus:Address", null, "is required")]
    [InlineData("LoadSources:prometheus:Address", "\"localhost:9090\"", "the address of a Prometheus")]
    [InlineData("LoadSources:prometheus:Adress", "\"x\"", "did you mean Address?")]
    [InlineData("Budgets:0:Name", null, "is required")]
    [InlineData("Budgets:0:Window", null, "is required: Hour, Day")]
    [InlineData("Budgets:0:Limit", null, "is required: an amount")]
    [InlineData("Budgets:0:Limit", "-0.01", "an amount from 0")]
    [InlineData("Budgets:0:Limit", "1000000000001", "to 1000000000000")]
    [InlineData("Budgets:0:Limit", "0.0000001", "6 decimals")]
    [InlineData("Budgets:0:Limit", "\"30,000\"", "an amount")]
    [InlineData("Budgets:1", "{\"Name\":\"Fleet\",\"Window\":\"Day\",\"Limit\":1}", "must be unique", "Budgets:1:Name")]
    [InlineData("Clusters", "[]", "at least one cluster")]
    [InlineData("Clusters", null, "at least one cluster")]
    [InlineData("Clusters:0:Name", null, "is required")]
    [InlineData("Clusters:0:ClusterId", null, "is required")]
    [InlineData("Clusters:0:ClusterId", "\"c/../x\"", "letters, digits and dashes")]
    [InlineData("Clusters:0:NodeGroups", "[]", "at least one node group")]
    [InlineData("Clusters:0:AckEdge:Endpoint", "\"ftp://x\"", "an https address")]
    [InlineData("Clusters:0:NodeGroup", "[]", "did you mean NodeGroups?")]
    [InlineData("Clustrs", "[]", "did you mean Clusters?")]
    [InlineData("Nonsense", "1", "known here are AckEdge, ApiTokenFile, Budgets")]
    public void Read_OneRuleOfTheFleetBroken_NamesItsKey(string key, string? json, string message, string? reported = null, bool alsoClusters = false)
    {
        var document = new Document().With(key, json);
        if (alsoClusters)
            document.With("Clusters:0:AckEdge:Endpoint", "\"https://cs.cn-beijing.aliyuncs.com\"");

        document.Fails(reported ?? key, message);
    }

    [Theory]
    [InlineData("Listen", "\"http://[::1]:9464\"")]
    [InlineData("Listen", "\"http://localhost:0\"")]
    [InlineData("AckEdge:Endpoint", "\"http://127.0.0.1:8080\"")]
    [InlineData("LoadSources:prometheus:Address", "\"https://metrics.example/prefix/\"")]
    [InlineData("Budgets:0:Limit", "0")]
    [InlineData("Budgets:0:Limit", "3e4")]
    [InlineData("Budgets:0:Limit", "0.000001")]
    [InlineData("Budgets", null)]
    [InlineData("Purchase", null)]
    [InlineData("Ledger", null)]
    [InlineData("Mode", "\"dryrun\"")]
    public void Read_EdgeOfARule_IsValid(string key, string? json) => new Document().With(key, json).Valid();

    [Theory]
    [InlineData("Password", "AckEdge")]
    [InlineData("AccessKeySecret", "AckEdge")]
    [InlineData("BearerToken", "LoadSources:prometheus")]
    [InlineData("Credentials", "Clusters:0")]
    public void Read_SecretAsAKey_PointsToFilesAndIsNeverShown(string key, string section)
    {
        var document = new Document().With($"{section}:{key}", "\"hunter2\"");

        document.Fails($"{section}:{key}", "secrets don't belong into this file");
        Assert.DoesNotContain("hunter2", string.Join('\n', document.Errors()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LoadSources:prometheus:Address")]
    [InlineData("AckEdge:Endpoint")]
    [InlineData("Listen")]
    public void Read_PasswordInAnAddress_IsRefusedAndNeverShown(string key)
    {
        var errors = new Document().With(key, "\"https://user:hunter2@localhost/\"").Errors();

        Assert.Contains(errors, error => error.Key == $"Autoscaler:{key}");
        Assert.DoesNotContain("hunter2", string.Join('\n', errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TwoWaysToAuthenticate_IsAnError() =>
        new Document().With("LoadSources:prometheus:BearerTokenFile", "\"/run/token\"").With("LoadSources:prometheus:BasicAuthFile", "\"/run/basic\"")
            .Fails("LoadSources:prometheus:BasicAuthFile", "one of the two");

    [Fact]
    public void Read_ClusterTwice_NameAndIdMustBeUnique()
    {
        var twice = new Document();
        twice.With("Clusters:1", twice.Root["Clusters"]![0]!.ToJsonString());

        Assert.Equal(["Autoscaler:Clusters:1:Name", "Autoscaler:Clusters:1:ClusterId"], twice.Errors().Select(error => error.Key));
    }

    [Fact]
    public void Read_GroupTwice_NameAndMatchAreErrors()
    {
        var twice = new Document();
        twice.With("Clusters:0:NodeGroups:1", twice.Root["Clusters"]![0]!["NodeGroups"]![0]!.ToJsonString());

        Assert.Equal(["Autoscaler:Clusters:0:NodeGroups:1:Name", "Autoscaler:Clusters:0:NodeGroups:1:Match"], twice.Errors().Select(error => error.Key));
        Assert.Contains("must not cover nodes of group transcode", twice.Errors()[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"InstanceTypes\":[\"ens.sn1.tiny\"],\"NamePrefix\":\"b-\"}", true)]
    [InlineData("{\"InstanceTypes\":[\"ens.sn1.tiny\"],\"NamePrefix\":\"a-b\"}", false)]
    public void Read_GroupsOfOneInstanceType_MustBeToldApart(string match, bool valid)
    {
        var two = new Document().With($"{Document.Group}:Match:NamePrefix", "\"a-\"");
        var second = JsonNode.Parse(two.Root["Clusters"]![0]!["NodeGroups"]![0]!.ToJsonString())!;
        (second["Name"], second["Match"]) = ("second", JsonNode.Parse(match));

        Assert.Equal(valid, two.With("Clusters:0:NodeGroups:1", second.ToJsonString()).Read() is SettingsResult.Valid);
    }
}
