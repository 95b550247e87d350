using System.Net;
using System.Text;
using System.Text.Json;
using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.Tests.Secrets;

public sealed class SecretFormsTests
{
    private const string Value = "Canary-\"+&<\\4711!";

    public static TheoryData<string> Quotes => new()
    {
        $"you sent {Value}",
        JsonSerializer.Serialize(new { login_password = Value }),
        JsonSerializer.Serialize(JsonSerializer.Serialize(new { login_password = Value }))[1..^1].Replace("\\\\", "\\", StringComparison.Ordinal),
        $"password={Uri.EscapeDataString(Value)}&count=1",
        $"password={WebUtility.UrlEncode(Value)}&count=1",
        $"<p>{WebUtility.HtmlEncode(Value)}</p>",
        Convert.ToHexString(Encoding.UTF8.GetBytes($"x{Value}y")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Value}:x")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"a:{Value}:x")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"x{Value}:x")),
    };

    [Theory]
    [MemberData(nameof(Quotes))]
    public void ScrubFrom_TextThatQuotesTheSecret_NoFormIsLeft(string quote)
    {
        var clean = new Secret(Value).ScrubFrom(quote);

        Assert.Contains(Secret.Redacted, clean, StringComparison.Ordinal);
        Assert.DoesNotContain(SecretForms.Of(Value), form => clean.Contains(form, StringComparison.Ordinal));
        Assert.DoesNotContain("4711", clean, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    public void ScrubFrom_SecretTooShortToEncode_LeavesInnocentTextReadable(string secret) =>
        Assert.Equal("HTTP 400: no stock", new Secret(secret).ScrubFrom("HTTP 400: no stock"));
}
