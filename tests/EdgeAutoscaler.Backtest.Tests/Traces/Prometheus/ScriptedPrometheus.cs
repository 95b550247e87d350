using System.Globalization;
using System.Net;
using System.Text;

namespace EdgeAutoscaler.Backtest.Traces.Prometheus;

/// <summary>Answers range queries on a free port of loopback with a load of its own.</summary>
public sealed class ScriptedPrometheus : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<long, double?> _loadAt;
    private readonly List<(string Query, long From, long To)> _asked = [];

    public ScriptedPrometheus(Func<long, double?> loadAt)
    {
        _loadAt = loadAt;
        using (var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        }

        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _ = AnswerAsync();
    }

    public Uri Address { get; }

    public IReadOnlyList<(string Query, long From, long To)> Asked => _asked;

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream);
            var form = (await reader.ReadToEndAsync()).Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => WebUtility.UrlDecode(pair[1]));
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Answer(form["query"], Seconds(form["start"]), Seconds(form["end"]), Seconds(form["step"]))));
            context.Response.Close();
        }
    }

    private string Answer(string query, long from, long to, long step)
    {
        _asked.Add((query, from, to));
        var values = new List<string>();
        for (var at = from; at <= to; at += step)
        {
            if (_loadAt(at) is { } load)
                values.Add(string.Create(CultureInfo.InvariantCulture, $"[{at},\"{load}\"]"));
        }

        var series = values.Count > 0 ? $$"""{"metric":{},"values":[{{string.Join(',', values)}}]}""" : "";
        return "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[" + series + "]}}";
    }

    private static long Seconds(string text) => (long)double.Parse(text.TrimEnd('s'), CultureInfo.InvariantCulture);
}
