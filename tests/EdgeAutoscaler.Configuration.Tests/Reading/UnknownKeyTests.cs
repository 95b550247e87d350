namespace EdgeAutoscaler.Configuration.Tests.Reading;

public sealed class UnknownKeyTests
{
    [Theory]
    [InlineData("Mod", "Did you mean Mode?")]
    [InlineData("EvalutionInterval", "Did you mean EvaluationInterval?")]
    [InlineData("Interval", "Did you mean EvaluationInterval?")]
    [InlineData($"{Document.Group}:MaxNode", "Did you mean MaxNodes?")]
    [InlineData($"{Document.Group}:Offers:0:system_disk_size", "Did you mean SystemDiskSize?")]
    [InlineData($"{Document.Group}:Offers:0:worker_instance_type", "Did you mean InstanceType?")]
    [InlineData($"{Document.Group}:Offers:0:Count", "The keys here are AutoRenew, ")]
    [InlineData($"{Document.Group}:MaxNodesPerDay", "it belongs to Autoscaler:Clusters:[]:NodeGroups:[]:Limits")]
    [InlineData("Purchase:Limit", "it belongs to Autoscaler:Budgets:[]")]
    [InlineData("AckEdge:LoginPasswdFile", "Did you mean LoginPasswordFile?")]
    public void Read_UnknownKey_SaysWhatWasProbablyMeant(string path, string messagePart)
    {
        var document = Document.Example().With(path, "\"a value\"");

        document.HasError(path, messagePart);
        Assert.Null(document.ReadErrors().Single().Value);
    }

    [Theory]
    [InlineData("AckEdge:LoginPassword", "LoginPasswordFile names the file")]
    [InlineData("AckEdge:login_password", "LoginPasswordFile names the file")]
    [InlineData("AckEdge:AccessKeySecret", "ALIBABA_CLOUD_ACCESS_KEY_ID")]
    [InlineData("ApiToken", "ApiTokenFile names the file")]
    [InlineData("LoadSources:prometheus:BearerToken", "BearerTokenFile names the file")]
    [InlineData("LoadSources:prometheus:Password", "Secrets never stand in the configuration")]
    [InlineData($"{Document.Group}:Offers:0:Password", "Secrets never stand in the configuration")]
    public void Read_KeyThatLooksLikeASecret_SaysWhereSecretsComeFrom(string path, string messagePart)
    {
        var document = Document.Example().With(path, "\"hunter2\"");

        document.HasError(path, messagePart);
        Assert.DoesNotContain(document.ReadErrors(), error => error.ToString().Contains("hunter2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AckEdge:Endpoint", "https://user:hunter2@cs.cn-beijing.aliyuncs.com")]
    [InlineData("LoadSources:prometheus:Address", "http://user:hunter2@127.0.0.1:9090")]
    [InlineData("LoadSources:prometheus:Address", "http://127.0.0.1:9090/?token=hunter2")]
    [InlineData("Ledger:ConnectionString", "Data Source=ledger.db;Password=hunter2")]
    [InlineData("Ledger:ConnectionString", "hunter2")]
    [InlineData("AckEdge:LoginPasswordFile", "hunter2 ")]
    public void Read_SecretInsideAValue_IsRefusedAndNotShown(string path, string value)
    {
        var error = Assert.Single(Document.Example().With(path, $"\"{value}\"").ReadErrors());

        Assert.Equal($"Autoscaler:{path}", error.Key);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }
}
