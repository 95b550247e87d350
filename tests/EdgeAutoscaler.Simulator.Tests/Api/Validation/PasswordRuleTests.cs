using CsCheck;
using EdgeAutoscaler.Simulator.Api.Validation;

namespace EdgeAutoscaler.Simulator.Tests.Api.Validation;

public class PasswordRuleTests
{
    [Theory]
    [InlineData("Hello1234!")]
    [InlineData("Hello123")]
    [InlineData("HELLO12!")]
    [InlineData("hello!!A")]
    [InlineData("Aa1()`~!@#$%^&*-_+=")]
    [InlineData("Aa1\\|{}[]:;\"<>,.?/")]
    public void IsMetBy_ThreeClassesAndRightLength_Accepts(string password) => Assert.True(PasswordRule.IsMetBy(password));

    [Theory]
    [InlineData("")]
    [InlineData("Hello1!")]
    [InlineData("hello1234")]
    [InlineData("HELLOHELLO")]
    [InlineData("Hello 1234!")]
    [InlineData("Hellö1234!")]
    [InlineData("Hello1234!Hello1234!Hello1234!!")]
    public void IsMetBy_TooShortLongPlainOrForeign_Refuses(string password) => Assert.False(PasswordRule.IsMetBy(password));

    [Fact]
    public void IsMetBy_AnyTwoClasses_Refuses() =>
        Gen.String[Gen.Char["abcdefgh01234567"], 8, 30].Sample(password => !PasswordRule.IsMetBy(password));

    [Fact]
    public void IsMetBy_AnyLength_HoldsToEightAndThirty() =>
        Gen.Int[3, 50].Sample(length =>
            PasswordRule.IsMetBy("Aa1" + new string('x', length - 3)) == length is >= 8 and <= 30);
}
