using System.Text;
using System.Text.Json;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Contracts;

public sealed class JsonFieldsTests
{
    [Theory]
    [InlineData("request_id")]
    [InlineData("requestId")]
    [InlineData("RequestId")]
    [InlineData("REQUEST_ID")]
    public void Text_EverySpelling_IsFound(string spelling) =>
        Assert.Equal("r", Json($$"""{"{{spelling}}":"r"}""").Text("request_id"));

    [Theory]
    [InlineData("request_ids")]
    [InlineData("request")]
    [InlineData("_")]
    [InlineData("")]
    public void Text_OtherNames_AreNot(string name) => Assert.Null(Json($$"""{"{{name}}":"r"}""").Text("request_id"));

    [Theory]
    [InlineData("7", 7)]
    [InlineData("\"7\"", 7)]
    [InlineData("\" 7 \"", 7)]
    [InlineData("7.5", null)]
    [InlineData("99999999999", null)]
    [InlineData("\"many\"", null)]
    [InlineData("[]", null)]
    public void Integer_NumberOrText_IsRead(string json, int? expected) => Assert.Equal(expected, Json($$"""{"n":{{json}}}""").Integer("n"));

    [Theory]
    [InlineData("[1]")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    public void Field_NoObject_IsNothing(string json) => Assert.Null(Json(json).Field("x"));

    [Fact]
    public void TryParse_SameNameTwice_IsRefusedWhenStrict()
    {
        var body = Encoding.UTF8.GetBytes("""{"a":1,"a":2}""");

        Assert.NotNull(JsonBody.TryParse(body));
        Assert.Null(JsonBody.TryParse(body, strict: true));
    }

    private static JsonElement Json(string json) => JsonBody.TryParse(Encoding.UTF8.GetBytes(json))!.Value;
}
