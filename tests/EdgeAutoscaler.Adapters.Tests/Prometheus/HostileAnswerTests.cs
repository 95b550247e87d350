using System.Text;
using CsCheck;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Tests.Prometheus;

/// <summary>Whatever a server sends, a reading is a number or a named problem, never an error of ours.</summary>
public sealed class HostileAnswerTests
{
    private const string Good = """{"status":"success","data":{"resultType":"vector","result":[{"metric":{"a":"b"},"value":[1700000000,"1"]}]},"warnings":[]}""";

    private static readonly string[] Pieces = ["", "\"", "{", "]", "\\ud800", "1e999", "null", "-", ",", "\0"];

    [Theory]
    [InlineData("null")]
    [InlineData("""{"status":"success"}""")]
    [InlineData("""{"status":"success","data":null}""")]
    [InlineData("""{"status":"success","data":[]}""")]
    [InlineData("""{"status":"\ud800","data":{"resultType":"vector","result":[]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[null]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{"a":1},"value":[1,"1"]}]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{"a":"\ud800"},"value":[1,"1"]}]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{"\ud800":"a"},"value":[1,"1"]}]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{"a":"1","a":"2"},"value":[1,"1"]}]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1e999,"1"]}]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[-1,"1"]}]}}""")]
    [InlineData("""{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1,"1","1"]}]}}""")]
    public async Task ReadAsync_AlmostTheApisAnswer_IsABadResponse(string body) =>
        (await Reading.OfAsync(Reading.Signal(), new Reply(200, body))).Missing(SignalProblem.BadResponse);

    [Fact]
    public async Task ReadAsync_AnswerNestedBeyondTheLimit_IsABadResponse()
    {
        var deep = $"{new string('[', 40)}{new string(']', 40)}";

        (await Reading.OfAsync(Reading.Signal(), new Reply(200, Good.Replace("\"warnings\":[]", $"\"infos\":{deep}", StringComparison.Ordinal)))).Missing(SignalProblem.BadResponse);
    }

    [Theory]
    [InlineData("""{"status":"error","errorType":"internal","error":"\ud800"}""")]
    [InlineData("""{"status":"error","errorType":1,"error":{}}""")]
    [InlineData("[1]")]
    public async Task ReadAsync_ErrorInBrokenWords_IsStillTheError(string body) =>
        (await Reading.OfAsync(Reading.Signal(), new Reply(500, body))).Missing(SignalProblem.HttpError);

    [Fact]
    public async Task ReadAsync_Infos_AreFine() =>
        Assert.Equal(1, (await Reading.OfAsync(
            Reading.Signal(), Reply.Ok("scalar", "[1,\"1\"]", ",\"infos\":[\"might not be a counter\"]"))).Sample().Value);

    [Fact]
    public void Read_AnyDamageToAGoodAnswer_IsAnOutcome() =>
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Int[0, 12], Gen.Int[0, Pieces.Length - 1])
            .Sample((start, length, piece) =>
            {
                var damaged = string.Concat(Good.AsSpan(0, start), Pieces[piece], Good.AsSpan(Math.Min(Good.Length, start + length)));

                var outcome = Adapters.Prometheus.ResponseReader.Read(
                    new Adapters.Prometheus.Exchange(System.Net.HttpStatusCode.OK, Encoding.UTF8.GetBytes(damaged)), ofRange: false);

                Assert.NotNull(outcome);
            });
}
