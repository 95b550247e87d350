using CsCheck;
using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Purchase;

public sealed class LoginPasswordRuleTests
{
    private static readonly Gen<char> Allowed = Gen.Char["ABCXYZabcxyz0189" + LoginPasswordRule.Specials];

    [Theory]
    [InlineData("Hello1234!")]
    [InlineData("Abcdef12")]
    [InlineData("abcdef1!")]
    [InlineData("ABCDEF1~")]
    [InlineData("Aa()`~!@#$%^&*-_+=|{}[]:;<>,.?")]
    public void Violations_GoodPassword_AreNone(string password) => Assert.Empty(Violations(password));

    [Theory]
    [InlineData("Abc12!x")]
    [InlineData("Abcdefghijklmnopqrstuvwxyz12345")]
    [InlineData("abcdefgh1")]
    [InlineData("Abc 1234!")]
    [InlineData("Abc'1234!")]
    [InlineData("Äbc1234!x")]
    [InlineData("Abc1234!\n")]
    public void Violations_BadPassword_AreNamed(string password) => Assert.Single(Violations(password));

    [Fact]
    public void Violations_AnyPassword_NeverQuoteIt() =>
        Gen.String[Gen.Char[' ', '\u00ff'], 4, 40].Sample(password =>
            Violations(password).All(violation => !violation.Contains(password, StringComparison.Ordinal)));

    [Fact]
    public void Violations_AllowedCharactersOfThreeKinds_AreNone() =>
        Gen.String[Allowed, 5, 27].Sample(rest => Violations("Aa1" + rest).Count == 0);

    [Fact]
    public void Violations_OneForeignCharacter_IsFound() =>
        Gen.Select(Gen.String[Allowed, 5, 26], Gen.Char[" '\t\0é中"])
            .Sample((rest, foreign) => Violations("Aa1" + rest + foreign).Count == 1);

    private static List<string> Violations(string password) => [.. LoginPasswordRule.Violations(new Secret(password))];
}
