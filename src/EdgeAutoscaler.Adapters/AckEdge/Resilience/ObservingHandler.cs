using System.Globalization;

namespace EdgeAutoscaler.Adapters.AckEdge.Resilience;

/// <summary>Takes in the whole answer, within a size limit, and tells the observer how the attempt ended.</summary>
internal sealed class ObservingHandler(IApiObserver observer, TimeProvider timeProvider) : DelegatingHandler
{
    private const int BodyBytesMax = 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = ApiCall.Of(request);
        var start = timeProvider.GetTimestamp();
        try
        {
            var response = await ReceiveAsync(request, cancellationToken);
            if (response.Headers.Date is { } date)
                observer.Dated(date);
            Observe(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
            return response;
        }
        catch (Exception e) when (TransportFault.Is(e))
        {
            Observe(TransportFault.Of(e, call.Caller));
            throw;
        }

        void Observe(string code) => observer.Observed(call.Operation, code, timeProvider.GetElapsedTime(start));
    }

    private async Task<HttpResponseMessage> ReceiveAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(BodyBytesMax, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
