using System.Diagnostics;
using System.Globalization;
using EdgeAutoscaler.Adapters.Network;
using EdgeAutoscaler.Core.Load;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace EdgeAutoscaler.Adapters.Prometheus;

/// <summary>Asks the server and turns every way of not getting an answer into one problem and one sentence.</summary>
internal sealed class QueryApi : IDisposable
{
    private const int MostAtOnce = 8;
    private readonly PrometheusOptions _options;
    private readonly ILoadSourceObserver _observer;
    private readonly Credentials _credentials;
    private readonly HttpClient _http;
    private const string LeftAlone = "The last requests have all failed; the server is left alone for some seconds.";

    private readonly ResiliencePipeline<Exchange> _pipeline;
    private readonly SemaphoreSlim _slots = new(MostAtOnce);
    private volatile bool _getOnly;
    private volatile Outcome<IReadOnlyList<Series>>.Failed? _lastFailure;

    public QueryApi(PrometheusOptions options, ILoadSourceObserver observer)
    {
        _options = options;
        _observer = observer;
        _credentials = new Credentials(options);
        _http = TrustedConnection.Open(options);
        _pipeline = Perseverance.For(options);
    }

    /// <summary>Asks one query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="time">When it is evaluated.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<Outcome<IReadOnlyList<Series>>> AskAsync(string query, QueryTime time, CancellationToken cancellationToken)
    {
        await _slots.WaitAsync(cancellationToken);
        try
        {
            var credentials = await _credentials.ReadAsync(cancellationToken);
            var form = QueryForm.Parameters(query, time, _options.Timeout);
            var answer = await credentials.ThenAsync(
                login => ObservedAsync(new ApiRequest(Address(QueryForm.Endpoint(time)), form, login?.Header), cancellationToken));
            var outcome = answer.Then(exchange => ResponseReader.Read(exchange, ofRange: time is QueryTime.Range));
            return outcome is Outcome<IReadOnlyList<Series>>.Failed failed ? Explained(Scrubbed(failed, credentials)) : outcome;
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _slots.Dispose();
    }

    private Uri Address(string endpoint) => new($"{_options.Address.AbsoluteUri.TrimEnd('/')}/{endpoint}");

    private async Task<Outcome<Exchange>> ObservedAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var outcome = await SendAsync(request, cancellationToken);
        _observer.Requested(_options.Name, Code(outcome), Stopwatch.GetElapsedTime(started));
        return outcome;
    }

    private static string Code(Outcome<Exchange> outcome) => outcome switch
    {
        Outcome<Exchange>.Got got => ((int)got.Value.Status).ToString(CultureInfo.InvariantCulture),
        Outcome<Exchange>.Failed { Problem: SignalProblem.Timeout } => "timeout",
        Outcome<Exchange>.Failed { Problem: SignalProblem.Unreachable } => "unreachable",
        _ => "bad_response",
    };

    private async Task<Outcome<Exchange>> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var exchange = await _pipeline.ExecuteAsync(async token => await AttemptAsync(request, token), cancellationToken);
            return new Outcome<Exchange>.Got(exchange);
        }
        catch (BrokenCircuitException broken)
        {
            // What broke it is what is wrong; that the server is left alone is the lesser news.
            return FaultOf(broken.InnerException) is { } cause ? cause with { Detail = $"{cause.Detail} {LeftAlone}" } : Failed(SignalProblem.Unreachable, LeftAlone);
        }
        catch (Exception error) when (FaultOf(error) is { } fault)
        {
            return fault;
        }
    }

    private Outcome<Exchange>.Failed? FaultOf(Exception? error) => error switch
    {
        TimeoutRejectedException => Failed(SignalProblem.Timeout, $"{_options.Address} gave no answer within {_options.Timeout.TotalSeconds:0.###} s."),
        HttpRequestException { InnerException: AddressRefusedException refused } =>
            Failed(SignalProblem.Unreachable, $"{refused.Message}; correct the address of the load source or its DNS."),
        HttpRequestException failed => TransportProblem(failed),
        _ => null,
    };

    private async ValueTask<Exchange> AttemptAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (!_getOnly)
        {
            var posted = await ExchangeAsync(request.Post(), cancellationToken);
            if (!posted.WantsGet)
                return posted;
            _getOnly = true;
        }

        return await ExchangeAsync(request.Get(), cancellationToken);
    }

    private async Task<Exchange> ExchangeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return new Exchange(response.StatusCode, await BodyAsync(response.Content, cancellationToken));
        }
    }

    private static async Task<byte[]> BodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            await content.LoadIntoBufferAsync(TrustedConnection.ResponseLimit, cancellationToken);
            return await content.ReadAsByteArrayAsync(cancellationToken);
        }
        catch (HttpRequestException error) when (error.HttpRequestError == HttpRequestError.Unknown)
        {
            // A connection that is reset rather than closed has ended the answer just as well.
            throw new HttpRequestException(HttpRequestError.ResponseEnded, error.Message, error);
        }
    }

    private static Outcome<IReadOnlyList<Series>>.Failed Scrubbed(Outcome<IReadOnlyList<Series>>.Failed failed, Outcome<Login?> credentials) =>
        credentials is Outcome<Login?>.Got { Value: { } login } ? failed with { Detail = login.ScrubFrom(failed.Detail) } : failed;

    /// <summary>While the server is left alone, what it failed with before is still what is wrong.</summary>
    private Outcome<IReadOnlyList<Series>>.Failed Explained(Outcome<IReadOnlyList<Series>>.Failed failed)
    {
        if (!failed.Detail.EndsWith(LeftAlone, StringComparison.Ordinal))
        {
            // A wrong query is no reason to leave the server alone.
            if (failed.Problem is SignalProblem.HttpError or SignalProblem.Timeout or SignalProblem.Unreachable)
                _lastFailure = failed;
            return failed;
        }

        return failed.Detail == LeftAlone && _lastFailure is { } last
            ? new Outcome<IReadOnlyList<Series>>.Failed(last.Problem, $"{last.Detail} {LeftAlone}")
            : failed;
    }

    private Outcome<Exchange>.Failed TransportProblem(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.ConfigurationLimitExceeded =>
            Failed(SignalProblem.BadResponse, "The answer is longer than 16 MiB; aggregate in the query."),
        HttpRequestError.ResponseEnded => Failed(SignalProblem.BadResponse, "The connection was closed before the answer was complete."),
        HttpRequestError.InvalidResponse => Failed(SignalProblem.BadResponse, "The answer is not HTTP."),
        HttpRequestError.SecureConnectionError =>
            Failed(SignalProblem.Unreachable, "No secure connection: the certificate is not trusted, not valid or not for this host."),
        var error => Failed(SignalProblem.Unreachable, ConnectionFault.Of(failure, _options.Address) ?? $"No connection to {_options.Address.Host}:{_options.Address.Port} ({error})."),
    };

    private static Outcome<Exchange>.Failed Failed(SignalProblem problem, string detail) => new(problem, detail);
}
