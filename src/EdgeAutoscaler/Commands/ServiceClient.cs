using System.Net;
using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web;

namespace EdgeAutoscaler.Commands;

/// <summary>Asks the running service.</summary>
/// <param name="http">Its base address is the service; its timeout bounds each question.</param>
/// <param name="apiTokenFile">File with the bearer token, where the service wants one.</param>
internal sealed class ServiceClient(HttpClient http, string? apiTokenFile)
{
    private const int WordsMax = 4000;
    private const int AnswerBytesMax = 16 * 1024 * 1024;

    /// <summary>An HTTP client for the service of this machine: no proxy, no redirects, two minutes for a question, which a plan may need.</summary>
    /// <param name="listen">The configured <c>Listen</c>.</param>
    public static HttpClient Connect(string listen) =>
        new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
        {
            BaseAddress = ServiceAddress.Of(listen),
            Timeout = TimeSpan.FromMinutes(2),
            MaxResponseContentBufferSize = AnswerBytesMax,
        };

    /// <summary>What the service knows of itself.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ServiceAnswer<FleetStatus>> GetStatusAsync(CancellationToken cancellationToken) =>
        GetAsync(WebEndpoints.StatusPath, StatusJsonContext.Default.FleetStatus, cancellationToken);

    /// <summary>One evaluation of every cluster; buys nothing.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ServiceAnswer<IReadOnlyList<ClusterStatus>>> GetPlanAsync(CancellationToken cancellationToken) =>
        GetAsync(WebEndpoints.PlanPath, StatusJsonContext.Default.IReadOnlyListClusterStatus, cancellationToken);

    /// <summary>Open purchases and the newest settled ones.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ServiceAnswer<IReadOnlyList<PurchaseStatus>>> GetIntentsAsync(CancellationToken cancellationToken) =>
        GetAsync(OperatorEndpoints.IntentsPath, StatusJsonContext.Default.IReadOnlyListPurchaseStatus, cancellationToken);

    /// <summary>Everything about one purchase.</summary>
    /// <param name="intentId">Its id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ServiceAnswer<PurchaseDossier>> GetIntentAsync(string intentId, CancellationToken cancellationToken) =>
        GetAsync(OperatorEndpoints.IntentPath(intentId), StatusJsonContext.Default.PurchaseDossier, cancellationToken);

    /// <summary>Everything about the decision that was in force at an instant.</summary>
    /// <param name="group">The group, as cluster/group.</param>
    /// <param name="at">The instant; <see langword="null"/> for the newest.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ServiceAnswer<DecisionDossier>> ExplainAsync(string group, DateTimeOffset? at, CancellationToken cancellationToken) =>
        GetAsync(WebEndpoints.ExplainPathOf(group, at), StatusJsonContext.Default.DecisionDossier, cancellationToken);

    /// <summary>Settles a purchase in doubt, or takes note of an orphan task.</summary>
    /// <param name="target">Id of the purchase, or cluster/task.</param>
    /// <param name="request">What was found out.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ServiceAnswer<OperatorAnswer>> AcknowledgeAsync(string target, AcknowledgeRequest request, CancellationToken cancellationToken) =>
        SayAsync(OperatorEndpoints.AcknowledgePathOf(target), request, StatusJsonContext.Default.AcknowledgeRequest, cancellationToken);

    /// <summary>Lifts freezes.</summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ServiceAnswer<OperatorAnswer>> UnfreezeAsync(UnfreezeRequest request, CancellationToken cancellationToken) =>
        SayAsync(OperatorEndpoints.UnfreezePath, request, StatusJsonContext.Default.UnfreezeRequest, cancellationToken);

    /// <summary>Pauses buying.</summary>
    /// <param name="request">Where and for how long.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ServiceAnswer<OperatorAnswer>> PauseAsync(PauseRequest request, CancellationToken cancellationToken) =>
        SayAsync(OperatorEndpoints.PausePath, request, StatusJsonContext.Default.PauseRequest, cancellationToken);

    /// <summary>Takes a pause back.</summary>
    /// <param name="request">Which.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ServiceAnswer<OperatorAnswer>> ResumeAsync(ResumeRequest request, CancellationToken cancellationToken) =>
        SayAsync(OperatorEndpoints.ResumePath, request, StatusJsonContext.Default.ResumeRequest, cancellationToken);

    /// <summary>Allows a purchase that waits for a person.</summary>
    /// <param name="request">Which, and why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ServiceAnswer<OperatorAnswer>> ApproveAsync(AnswerRequest request, CancellationToken cancellationToken) =>
        SayAsync(OperatorEndpoints.ApprovePath, request, StatusJsonContext.Default.AnswerRequest, cancellationToken);

    /// <summary>Refuses a purchase that waits for a person.</summary>
    /// <param name="request">Which, and why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ServiceAnswer<OperatorAnswer>> RejectAsync(AnswerRequest request, CancellationToken cancellationToken) =>
        SayAsync(OperatorEndpoints.RejectPath, request, StatusJsonContext.Default.AnswerRequest, cancellationToken);

    /// <summary>Accepts the ledger as it is.</summary>
    /// <param name="request">Who says so, and why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ServiceAnswer<OperatorAnswer>> AcceptLedgerAsync(AcceptRequest request, CancellationToken cancellationToken) =>
        SayAsync(OperatorEndpoints.AcceptPath, request, StatusJsonContext.Default.AcceptRequest, cancellationToken);

    private async Task<ServiceAnswer<T>> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request, type, isAnswer: response => response.IsSuccessStatusCode, cancellationToken);
    }

    private async Task<ServiceAnswer<OperatorAnswer>> SayAsync<T>(string path, T word, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(word, type) };
        // A refusal says why in the same form.
        return await SendAsync(request, StatusJsonContext.Default.OperatorAnswer, response => response.Content.Headers.ContentType?.MediaType == MediaTypeNames.Application.Json, cancellationToken);
    }

    private async Task<ServiceAnswer<T>> SendAsync<T>(
        HttpRequestMessage request, JsonTypeInfo<T> type, Func<HttpResponseMessage, bool> isAnswer, CancellationToken cancellationToken)
        where T : class
    {
        if (apiTokenFile is not null)
        {
            var file = await TokenFile.ReadAsync(apiTokenFile, cancellationToken);
            if (file is TokenFile.Unusable unusable)
                return new ServiceAnswer<T>.Refused(unusable.Reason);
            if (file is TokenFile.Usable usable)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", usable.Token.Reveal());
        }

        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return isAnswer(response)
                ? await AnswerAsync(response, type, cancellationToken)
                : await MissingAsync(response, cancellationToken) is { } missing
                    ? new ServiceAnswer<T>.Missing(missing)
                    : new ServiceAnswer<T>.Refused(await ReasonAsync(response, cancellationToken));
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return new ServiceAnswer<T>.NotRunning();
        }
        catch (HttpRequestException exception)
        {
            return new ServiceAnswer<T>.Refused($"{http.BaseAddress} can't be asked: {exception.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ServiceAnswer<T>.Refused($"{http.BaseAddress} did not answer within {http.Timeout.TotalSeconds:0} s");
        }
    }

    private static async Task<ServiceAnswer<T>> AnswerAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            if (await response.Content.ReadFromJsonAsync(type, cancellationToken) is { } value)
                return new ServiceAnswer<T>.Answered(value);
        }
        catch (JsonException exception)
        {
            return new ServiceAnswer<T>.Refused($"the answer isn't the JSON of this service; does something else listen there? {exception.Message}");
        }

        return new ServiceAnswer<T>.Refused("the answer is empty");
    }

    // A path that isn't ours is answered without words.
    private static async Task<string?> MissingAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode != HttpStatusCode.NotFound || response.Content.Headers.ContentType?.MediaType != MediaTypeNames.Text.Plain)
            return null;
        var text = (await response.Content.ReadAsStringAsync(cancellationToken)).Trim();
        return text.Length is > 0 and <= WordsMax ? text : null;
    }

    private static async Task<string> ReasonAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        const int longest = 300;
        var text = (await response.Content.ReadAsStringAsync(cancellationToken)).Trim();
        return $"{(int)response.StatusCode} {response.ReasonPhrase}: {(text.Length > longest ? text[..longest] : text)}";
    }
}
