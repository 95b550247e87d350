using EdgeAutoscaler.Core.Notifying;

namespace EdgeAutoscaler.Configuration.Tests.Sections;

public sealed class NotificationRuleTests
{
    private const string Target = "Notifications:0";

    [Fact]
    public void Read_OnlyWhatIsRequired_TellsEverythingOnceAnHourAndTwentyAnHourAtMost()
    {
        var target = Assert.Single(With("""{ "Name": "chat", "Type": "DingTalk", "UrlFile": "/run/secrets/robot" }""").ReadValid().Notifications);

        Assert.Equal(NotificationKinds.Selectable.ToArray(), target.Events.ToArray());
        Assert.Equal(
            ("chat", NotificationShape.DingTalk, "/run/secrets/robot", null, TimeSpan.FromHours(1), 20),
            (target.Name, target.Type, target.UrlFile, target.SecretFile, target.RepeatAfter, target.MaxPerHour));
    }

    [Fact]
    public void Read_NoTargets_TellsNobody() => Assert.Empty(Document.Example().Without("Notifications").ReadValid().Notifications);

    [Fact]
    public void Read_Webhook_MayNameItsAddress()
    {
        var target = Assert.Single(With("""{ "Name": "hook", "Type": "Webhook", "Url": "http://10.0.0.5:8080/hook" }""").ReadValid().Notifications);

        Assert.Equal((new Uri("http://10.0.0.5:8080/hook"), null), (target.Url, target.UrlFile));
    }

    [Theory]
    [InlineData("Slack")]
    [InlineData("DingTalk")]
    public void Read_AddressThatIsASecret_IsRefusedUnseenAndNamesUrlFile(string type)
    {
        var error = Assert.Single(With($$"""{ "Name": "chat", "Type": "{{type}}", "Url": "https://hooks.example/services/hunter2" }""").ReadErrors());

        Assert.Equal($"Autoscaler:{Target}:Url", error.Key);
        Assert.Contains("UrlFile", error.Message, StringComparison.Ordinal);
        Assert.Null(error.Value);
    }

    [Theory]
    [InlineData("https://me:hunter2@hooks.example/hook")]
    [InlineData("https://hooks.example/hook?token=hunter2")]
    [InlineData("https://hooks.example/hook#hunter2")]
    public void Read_WebhookWithASecretInItsAddress_IsRefusedUnseen(string url)
    {
        var error = Assert.Single(With($$"""{ "Name": "hook", "Type": "Webhook", "Url": "{{url}}" }""").ReadErrors());

        Assert.Equal($"Autoscaler:{Target}:Url", error.Key);
        Assert.Null(error.Value);
    }

    [Theory]
    [InlineData("""{ "Name": "hook", "Type": "Webhook" }""", "UrlFile", "Is missing")]
    [InlineData("""{ "Name": "chat", "Type": "Slack" }""", "UrlFile", "Is missing")]
    [InlineData("""{ "Name": "hook", "Type": "Webhook", "Url": "http://a.example", "UrlFile": "/u" }""", "UrlFile", "together with Url")]
    [InlineData("""{ "Name": "hook", "Type": "Webhook", "Url": "ftp://a.example" }""", "Url", "http or https")]
    [InlineData("""{ "Name": "chat", "Type": "Slack", "UrlFile": "/u", "SecretFile": "/s" }""", "SecretFile", "takes no signature")]
    [InlineData("""{ "Name": "chat", "Type": "Teams", "UrlFile": "/u" }""", "Type", "one of Webhook, DingTalk, Slack")]
    [InlineData("""{ "Name": "chat", "UrlFile": "/u" }""", "Type", "Is missing")]
    [InlineData("""{ "Type": "Slack", "UrlFile": "/u" }""", "Name", "Is missing")]
    [InlineData("""{ "Name": "chat", "Type": "Slack", "UrlFile": "/u", "Events": [ "Frozn" ] }""", "Events:0", "Frozen")]
    [InlineData("""{ "Name": "chat", "Type": "Slack", "UrlFile": "/u", "Events": [ "Test" ] }""", "Events:0", "one of")]
    [InlineData("""{ "Name": "chat", "Type": "Slack", "UrlFile": "/u", "RepeatAfter": "00:00:10" }""", "RepeatAfter", "from 00:01:00")]
    [InlineData("""{ "Name": "chat", "Type": "Slack", "UrlFile": "/u", "MaxPerHour": 0 }""", "MaxPerHour", "from 1 to 1000")]
    public void Read_WrongTarget_IsAnErrorThatNamesKeyAndRemedy(string target, string key, string message) => With(target).HasError($"{Target}:{key}", message);

    [Fact]
    public void Read_TwoTargetsOfOneName_IsAnError() =>
        Document.Example().WithTwin(Target, "Type", "\"DingTalk\"").HasError("Notifications:1:Name", "each notification target needs its own");

    [Fact]
    public void Read_SeveralMistakes_AreToldTogether() => Assert.Equal(
        ["Name", "Type", "MaxPerHour"],
        With("""{ "Name": "Not a name", "Type": "Fax", "UrlFile": "/u", "MaxPerHour": -1 }""").ReadErrors().Select(error => error.Key.Split(':')[^1]));

    private static Document With(string target) => Document.Example().With("Notifications", $"[ {target} ]");
}
