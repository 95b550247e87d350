using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;

namespace EdgeAutoscaler.Tests.Commands;

public sealed class StatusWatchTests
{
    [Fact]
    public async Task Run_ServiceAnswersRefusesAndIsGone_ShowsEachAndGoesOn()
    {
        using var enough = new CancellationTokenSource();
        var answers = new Queue<ServiceAnswer<FleetStatus>>(
        [
            new ServiceAnswer<FleetStatus>.NotRunning(),
            new ServiceAnswer<FleetStatus>.Refused("the token is wrong"),
            new ServiceAnswer<FleetStatus>.Answered(StatusSamples.Fleet),
        ]);
        using var writer = new StringWriter();
        var watch = new StatusWatch(CommandConsole.Create(writer), _ => Task.FromResult(Next()), TimeProvider.System);

        await watch.RunAsync(TimeSpan.FromMilliseconds(1), enough.Token);

        var text = writer.ToString();
        Assert.Contains("The service isn't running; asking again.", text, StringComparison.Ordinal);
        Assert.Contains("The service didn't answer: the token is wrong", text, StringComparison.Ordinal);
        Assert.Contains("beijing/transcode  buy", text, StringComparison.Ordinal);

        ServiceAnswer<FleetStatus> Next()
        {
            var answer = answers.Dequeue();
            if (answers.Count == 0)
                enough.Cancel();
            return answer;
        }
    }

    [Theory]
    [InlineData("frozen: ")]
    [InlineData("not safe to scale: hangzhou, state unknown")]
    [InlineData("2 × tiny-telecom", false)]
    [InlineData("beijing/transcode accepted 2 1 460 8 min ago create_ens_instance")]
    [InlineData("fleet Month 30 000 21 500 8 040 460")]
    public void Of_AFleetAtWork_ShowsWhatNeedsAPersonGroupsPurchasesAndBudgets(string part, bool isShown = true)
    {
        var fleet = StatusSamples.Fleet with { Freezes = [new FreezeStatus("beijing", "clock_jump", "the clock jumped", StatusSamples.Fleet.Now)] };

        var text = Condensed(Rendered.Plain(console => console.Write(WatchTable.Of(fleet))));

        Assert.Equal(isShown, text.Contains(part, StringComparison.Ordinal));
    }

    private static string Condensed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
