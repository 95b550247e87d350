using EdgeAutoscaler.Simulator.Api.Signing;

namespace EdgeAutoscaler.Simulator.Tests.Api.Signing;

public class AuthorizationHeaderTests
{
    private static readonly string Signature = new('a', 64);

    [Fact]
    public void Parse_DocumentedForm_GivesItsThreeParts()
    {
        var header = AuthorizationHeader.Parse($"ACS3-HMAC-SHA256 Credential=id,SignedHeaders=host;x-acs-date,Signature={Signature}")!;

        Assert.Equal(("id", Signature), (header.Credential, header.Signature));
        Assert.Equal(["host", "x-acs-date"], header.SignedHeaders);
    }

    [Theory]
    [InlineData("ACS3-HMAC-SHA256 Credential=,SignedHeaders=host,Signature=SIG")]
    [InlineData("ACS3-HMAC-SHA256 Credential=id,SignedHeaders=,Signature=SIG")]
    [InlineData("ACS3-HMAC-SHA256 Credential=id,SignedHeaders=Host,Signature=SIG")]
    [InlineData("ACS3-HMAC-SHA256 Credential=id, SignedHeaders=host, Signature=SIG")]
    [InlineData("ACS3-HMAC-SM3 Credential=id,SignedHeaders=host,Signature=SIG")]
    [InlineData("ACS3-HMAC-SHA256 Credential=id,SignedHeaders=host,Signature=SIG0")]
    [InlineData("ACS3-HMAC-SHA256 Credential=id,SignedHeaders=host,Signature=abc")]
    public void Parse_AnyOtherForm_GivesNothing(string text) =>
        Assert.Null(AuthorizationHeader.Parse(text.Replace("SIG", Signature, StringComparison.Ordinal)));
}
