using System.Security.Cryptography;
using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Telemetry;

namespace EdgeAutoscaler.Hosting.Reloading;

/// <summary>
/// Looks at the configuration file every few seconds. A valid change ends this life of the service in good order, between cycles, and begins
/// the next with it; anything else leaves what is in force as it is, says why, and raises a metric.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="judge">Decides.</param>
/// <param name="desk">Where the next life finds its settings.</param>
/// <param name="executor">Keeps answers that the ledger couldn't take yet; they must not be lost.</param>
/// <param name="metrics">The metrics.</param>
/// <param name="clocks">The clocks.</param>
/// <param name="lifetime">Ends this life.</param>
/// <param name="logger">The log.</param>
internal sealed partial class ConfigurationWatch(
    string path,
    ReloadJudge judge,
    ReloadDesk desk,
    PurchaseExecutor executor,
    AutoscalerMetrics metrics,
    Clocks clocks,
    IHostApplicationLifetime lifetime,
    ILogger<ConfigurationWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    // Read back twice alike before it is judged: an editor may be writing it.
    private string? _seen;
    // What this life began with, or what couldn't begin, needs no judging.
    private string? _judged = desk.Content;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!desk.IsReloading)
        {
            var wasAsked = await desk.WaitAsync(Interval, stoppingToken);
            var content = ContentOf(path);
            var isSettled = wasAsked || content == _seen;
            _seen = content;
            if (isSettled && (wasAsked || content != _judged))
                await TryLookAsync(content, stoppingToken);
        }
    }

    // A ledger that can't be read now is a reason to look again, and none to end the service.
    private async Task TryLookAsync(string content, CancellationToken cancellationToken)
    {
        try
        {
            await LookAsync(content, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _judged = null;
            LogNotJudged(path, exception.Message);
        }
    }

    private async Task LookAsync(string content, CancellationToken cancellationToken)
    {
        _judged = content;
        switch (await judge.JudgeAsync(cancellationToken))
        {
            case ReloadVerdict.Unchanged:
                if (desk.Problem is not null)
                    LogValidAgain(path);
                desk.Problem = null;
                metrics.ConfigurationRead(ReloadResult.Unchanged, clocks.Wall.GetUtcNow());
                break;
            case ReloadVerdict.Refused refused:
                Refuse(refused);
                break;
            case ReloadVerdict.Accepted when executor.HasUnrecorded:
                _judged = null;
                break;
            case ReloadVerdict.Accepted accepted:
                Accept(accepted, content);
                break;
        }
    }

    private void Refuse(ReloadVerdict.Refused refused)
    {
        metrics.ConfigurationRead(ReloadResult.Refused, clocks.Wall.GetUtcNow());
        if (refused.MayPass)
            _judged = null;
        var text = string.Join(" ", refused.Problems.Select(TextOf));
        if (text == desk.Problem)
            return;
        desk.Problem = text;
        foreach (var problem in refused.Problems)
            LogRefused(path, TextOf(problem));
    }

    private void Accept(ReloadVerdict.Accepted accepted, string content)
    {
        foreach (var change in accepted.Changes)
            LogChange(change.ToString());
        LogReloading(path, LimitText.Count(accepted.Changes.Count, "change"));
        desk.Problem = null;
        metrics.ConfigurationRead(ReloadResult.TakenOver, clocks.Wall.GetUtcNow());
        desk.Leave(accepted.Next, content);
        lifetime.StopApplication();
    }

    private static string TextOf(SettingsProblem problem) => problem.Value is { } value ? $"{problem.Key} = {value}: {problem.Message}" : $"{problem.Key}: {problem.Message}";

    private static string ContentOf(string path)
    {
        try
        {
            return Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.GetType().Name;
        }
    }
}
