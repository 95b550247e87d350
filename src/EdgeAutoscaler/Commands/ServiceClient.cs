using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web;

namespace EdgeAutoscaler.Commands;

/// <summary>Asks the running service.</summary>
/// <param name="http">Its base address is the service; its timeout bounds each question.</param>
/// <param name="apiTokenFile">File with the bearer token, where the service wants one.</param>
internal sealed class ServiceClient(HttpClient http, string? apiTokenFile)
{
    /// <summary>What the service knows of itself.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ServiceAnswer<FleetStatus>> GetStatusAsync(CancellationToken cancellationToken) =>
        GetAsync(WebEndpoints.StatusPath, StatusJsonContext.Default.FleetStatus, cancellationToken);

    /// <summary>One evaluation of every cluster; buys nothing.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ServiceAnswer<IReadOnlyList<ClusterStatus>>> GetPlanAsync(CancellationToken cancellationToken) =>
        GetAsync(WebEndpoints.PlanPath, StatusJsonContext.Default.IReadOnlyListClusterStatus, cancellationToken);

    private async Task<ServiceAnswer<T>> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (apiTokenFile is not null)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", (await File.ReadAllTextAsync(apiTokenFile, cancellationToken)).Trim());
            using var response = await http.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode)
                return new ServiceAnswer<T>.Refused(await ReasonAsync(response, cancellationToken));
            return await response.Content.ReadFromJsonAsync(type, cancellationToken) is { } value
                ? new ServiceAnswer<T>.Answered(value)
                : new ServiceAnswer<T>.Refused($"{http.BaseAddress} answered nothing");
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return new ServiceAnswer<T>.NotRunning();
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or IOException or UnauthorizedAccessException)
        {
            return new ServiceAnswer<T>.Refused($"{http.BaseAddress} can't be asked: {exception.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ServiceAnswer<T>.Refused($"{http.BaseAddress} did not answer within {http.Timeout.TotalSeconds:0} s");
        }
    }

    private static async Task<string> ReasonAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        const int longest = 300;
        var text = (await response.Content.ReadAsStringAsync(cancellationToken)).Trim();
        return $"{(int)response.StatusCode} {response.ReasonPhrase}: {(text.Length > longest ? text[..longest] : text)}";
    }
}
