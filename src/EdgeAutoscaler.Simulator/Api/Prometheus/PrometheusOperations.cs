using EdgeAutoscaler.Simulator.Load;
using EdgeAutoscaler.Simulator.Load.Query;

namespace EdgeAutoscaler.Simulator.Api.Prometheus;

/// <summary>Instant and range queries over the load book.</summary>
internal sealed class PrometheusOperations(LoadBook book)
{
    private const int MaxPoints = 11_000;

    public static ApiReply Refuse(ApiError error) =>
        PrometheusReply.Error(error.Status, "internal", $"{error.Code}: {error.Message}");

    public OperationCall Query(ReceivedCall call) => OperationCall.Read(() =>
    {
        var parameters = new PrometheusParameters(call);
        var now = book.Now;
        if (parameters.Text("time") is { } time && parameters.Instant("time") is null)
            return PrometheusReply.BadData($"invalid parameter \"time\": \"{time}\" is neither Unix seconds nor RFC 3339");
        var at = parameters.Instant("time") ?? now;
        return Evaluate(parameters, now, (query, evaluator) => query is LoadQuery.Number(var value)
            ? PrometheusReply.Success(PrometheusReply.Scalar(at, value), book.Warning)
            : PrometheusReply.Success(PrometheusReply.Vector(at, evaluator.At(query, at)), book.Warning));
    });

    public OperationCall QueryRange(ReceivedCall call) => OperationCall.Read(() =>
    {
        var parameters = new PrometheusParameters(call);
        if (parameters.Instant("start") is not { } start)
            return PrometheusReply.BadData("invalid parameter \"start\": Unix seconds or RFC 3339 expected");
        if (parameters.Instant("end") is not { } end || end < start)
            return PrometheusReply.BadData("invalid parameter \"end\": Unix seconds or RFC 3339 not before start expected");
        if (parameters.Step("step") is not { } step)
            return PrometheusReply.BadData("invalid parameter \"step\": a positive duration expected");
        if ((end - start) / step > MaxPoints)
            return PrometheusReply.BadData($"more than {MaxPoints} points per series; choose a longer step or a shorter range");
        return Evaluate(parameters, book.Now, (query, evaluator) => PrometheusReply.Success(
            PrometheusReply.Matrix(Instants(start, end, step)
                .SelectMany(at => evaluator.At(query, at).Select(sample => (at, sample)))),
            book.Warning));
    });

    private ApiReply Evaluate(
        PrometheusParameters parameters, DateTimeOffset now, Func<LoadQuery, QueryEvaluator, ApiReply> answer)
    {
        var evaluator = new QueryEvaluator(book.Snapshot(), now);
        return LoadQueryParser.Parse(parameters.Text("query") ?? "") switch
        {
            QueryParse.Rejected(var error) => PrometheusReply.BadData($"invalid parameter \"query\": {error}"),
            QueryParse.Parsed(var query) when evaluator.Fails(query) =>
                PrometheusReply.Error(500, "internal", "the series is scripted to fail"),
            QueryParse.Parsed(var query) => answer(query, evaluator),
            var other => throw new InvalidOperationException($"{other} is not a known outcome."),
        };
    }

    private static IEnumerable<DateTimeOffset> Instants(DateTimeOffset start, DateTimeOffset end, TimeSpan step)
    {
        for (var at = start; at <= end; at += step)
            yield return at;
    }
}
