using CsCheck;
using EdgeAutoscaler.Adapters.AckEdge;
using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge;

public sealed class SafeTextTests
{
    [Fact]
    public void Of_AnyText_IsOneBoundedLine() =>
        Gen.String.Sample(text => SafeText.Of(text) is { Length: <= 301 } safe && !safe.Any(char.IsControl));

    [Fact]
    public void Of_SecretAcrossTheCut_IsTakenOutFirst()
    {
        var text = new string('x', 295) + "Hello1234!";

        Assert.DoesNotContain("Hello", SafeText.Of(text, new Secret("Hello1234!")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    public void Of_Nothing_IsEmpty(string? text) => Assert.Equal("", SafeText.Of(text, new Secret("")));
}
