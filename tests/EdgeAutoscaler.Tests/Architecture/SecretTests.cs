using System.Reflection;
using System.Text.RegularExpressions;
using EdgeAutoscaler.Adapters.Secrets;
using Microsoft.Extensions.Logging;

namespace EdgeAutoscaler.Tests.Architecture;

/// <summary>What is secret can't get into a log or a message by mistake.</summary>
public sealed partial class SecretTests
{
    // Each of them sends, signs, parses or compares with it. None of them writes a log or a message with what it sees.
    private static readonly string[] Revealers =
    [
        "src/EdgeAutoscaler.Adapters/AckEdge/Contracts/RevealingSecretConverter.cs",
        "src/EdgeAutoscaler.Adapters/AckEdge/Credentials/CliProfileCredentialProvider.cs",
        "src/EdgeAutoscaler.Adapters/AckEdge/Credentials/CredentialsFileProvider.cs",
        "src/EdgeAutoscaler.Adapters/AckEdge/Credentials/EcsRamRoleCredentialProvider.cs",
        "src/EdgeAutoscaler.Adapters/AckEdge/Credentials/OidcCredentialProvider.cs",
        "src/EdgeAutoscaler.Adapters/AckEdge/Purchase/FileLoginPasswordSource.cs",
        "src/EdgeAutoscaler.Adapters/AckEdge/Purchase/LoginPasswordRule.cs",
        "src/EdgeAutoscaler.Adapters/AckEdge/Signing/Acs3Signer.cs",
        "src/EdgeAutoscaler.Adapters/AckEdge/Signing/Acs3SigningHandler.cs",
        "src/EdgeAutoscaler.Adapters/Ledger/Postgres/PasswordFile.cs",
        "src/EdgeAutoscaler.Adapters/Notifications/Shapes/DingTalkShape.cs",
        "src/EdgeAutoscaler.Adapters/Notifications/Shapes/SlackShape.cs",
        "src/EdgeAutoscaler.Adapters/Notifications/Shapes/WebhookShape.cs",
        "src/EdgeAutoscaler.Adapters/Notifications/TargetFiles.cs",
        "src/EdgeAutoscaler.Adapters/Prometheus/ApiRequest.cs",
        "src/EdgeAutoscaler.Adapters/Prometheus/Credentials.cs",
        "src/EdgeAutoscaler/Commands/ServiceClient.cs",
        "src/EdgeAutoscaler/Hosting/SecretFiles.cs",
        "src/EdgeAutoscaler/Web/ApiToken.cs",
        "src/EdgeAutoscaler/Web/TokenFile.cs",
    ];

    [Fact]
    public void Reveal_IsCalledWhereASecretIsUsedAndNowhereElse() => Assert.Equal(
        Revealers,
        Source.CSharpFiles.Where(path => path.StartsWith("src/", StringComparison.Ordinal) && Source.Read(path).Contains(".Reveal()", StringComparison.Ordinal)));

    [Fact]
    public void Reveal_NeverStandsInALineThatLogsOrThrows() => Assert.DoesNotContain(
        Revealers.SelectMany(path => Source.Read(path).Split('\n')),
        line => line.Contains(".Reveal()", StringComparison.Ordinal) && LogsOrThrows().IsMatch(line));

    [Theory]
    [InlineData("EdgeAutoscaler.Adapters")]
    [InlineData("edge-autoscaler")]
    public void LogMessages_TakeNoSecret(string assembly)
    {
        var messages = House.Load(assembly).GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<LoggerMessageAttribute>() is not null)
            .ToList();

        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.DoesNotContain(message.GetParameters(), parameter => HoldsSecret(parameter.ParameterType)));
    }

    [Fact]
    public void ApiTokens_AreComparedInConstantTime() =>
        Assert.NotEmpty(House.Offenders("EdgeAutoscaler.Web.ApiToken", ["System.Security.Cryptography.CryptographicOperations"]));

    [GeneratedRegex(@"\bLog[A-Z]|\bthrow\b|Exception\(")]
    private static partial Regex LogsOrThrows();

    private static bool HoldsSecret(Type type) => type == typeof(Secret)
        || (type.Namespace?.StartsWith("EdgeAutoscaler", StringComparison.Ordinal) == true
            && type.GetProperties().Any(property => property.PropertyType != type && HoldsSecret(property.PropertyType)));
}
