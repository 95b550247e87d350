using System.Net;
using System.Text.Json;
using EdgeAutoscaler.Adapters.Network;
using EdgeAutoscaler.Core.Load;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Reads an answer of the query API. What isn't exactly as documented is no answer.</summary>
internal static class ResponseReader
{
    /// <param name="exchange">The answer.</param>
    /// <param name="ofRange">Whether a range was asked for.</param>
    public static Outcome<IReadOnlyList<Series>> Read(Exchange exchange, bool ofRange)
    {
        if (exchange.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            return Failed(SignalProblem.Unauthorized, $"The server refuses the credentials (HTTP {(int)exchange.Status}).");
        try
        {
            using var document = JsonDocument.Parse(exchange.Body, OutsideJson.Lenient);
            return exchange.Succeeded ? Answer(document.RootElement, ofRange) : Refusal(exchange.Status, document.RootElement);
        }
        catch (Exception error) when (exchange.Succeeded && error is (JsonException or InvalidOperationException))
        {
            return Failed(SignalProblem.BadResponse, "The answer is not JSON, or is cut short; the address should be that of a Prometheus.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return Refusal(exchange.Status, default);
        }
    }

    private static Outcome<IReadOnlyList<Series>> Answer(JsonElement root, bool ofRange)
    {
        if (Text(root, "status") == "error")
            return Refusal(HttpStatusCode.OK, root);
        if (FirstWarning(root) is { } warning)
            return Failed(SignalProblem.Warnings, $"The answer may be partial: {Sentence(warning)}");
        if (Text(root, "status") != "success" || !root.TryGetProperty("data", out var data))
            return Failed(SignalProblem.BadResponse, "The answer is JSON, but not that of a Prometheus query.");
        return SeriesReader.Read(data, ofRange);
    }

    private static Outcome<IReadOnlyList<Series>> Refusal(HttpStatusCode status, JsonElement root)
    {
        var reason = Text(root, "error") is { Length: > 0 } error ? Sentence(error) : "no reason given.";
        return (status, Text(root, "errorType")) switch
        {
            (_, "bad_data") or (HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity, _) =>
                Failed(SignalProblem.BadQuery, $"The server rejects the query: {reason}"),
            (_, "timeout") => Failed(SignalProblem.Timeout, "The server has given up on the query: it takes too long."),
            (>= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest, _) =>
                Failed(SignalProblem.HttpError, $"HTTP {(int)status}: redirects are not followed; give the final address."),
            (HttpStatusCode.NotFound, _) =>
                Failed(SignalProblem.HttpError, "HTTP 404: there is no query API below this address; check the path prefix."),
            _ => Failed(SignalProblem.HttpError, $"HTTP {(int)status}: {reason}"),
        };
    }

    private static string? FirstWarning(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("warnings", out var warnings))
            return null;
        return warnings.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.Array when warnings.GetArrayLength() == 0 => null,
            JsonValueKind.Array => warnings[0].ToString(),
            _ => warnings.ToString(),
        };
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string Sentence(string text)
    {
        const int most = 300;
        var line = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)).Trim();
        return (line.Length > most ? $"{line[..most]}…" : line).TrimEnd('.') + ".";
    }

    private static Outcome<IReadOnlyList<Series>> Failed(SignalProblem problem, string detail) =>
        new Outcome<IReadOnlyList<Series>>.Failed(problem, detail);
}
