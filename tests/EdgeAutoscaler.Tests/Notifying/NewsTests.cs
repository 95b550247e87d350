using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Core.Purchasing;
using EdgeAutoscaler.Cycle;
using EdgeAutoscaler.Notifying;
using EdgeAutoscaler.Notifying.News;
using EdgeAutoscaler.Tests.Architecture;
using EdgeAutoscaler.Tests.Commands;
using EdgeAutoscaler.Tests.Telemetry;

namespace EdgeAutoscaler.Tests.Notifying;

/// <summary>What people read.</summary>
public sealed partial class NewsTests
{
    private static readonly Amounts Money = new("CNY");
    private static readonly Approval Question = new("a1", new ApprovalNeed("beijing", "transcode", "tiny", new Term(1), 4, 230), ApprovalState.Waiting, Told.Now, Told.Now, new OperatorWord("ann", "we need them", Told.Now));

    [Fact]
    public void News_OfEveryKind_Exist() => Assert.Equal(
        Enum.GetValues<NotificationKind>(), All().Select(news => news.Kind).Distinct().Order());

    [Fact]
    public void News_Keys_DifferFromOneAnother() => Assert.Distinct(All().Select(news => news.Key));

    [Fact]
    public void News_Texts_AreOneSentenceAfterTheOther() => Assert.All(All(), news =>
    {
        Assert.Matches("[^.]$", news.Title);
        Assert.DoesNotContain("..", news.Text, StringComparison.Ordinal);
        Assert.All(new[] { news.Title, news.Text, news.Remedy }, text => Assert.DoesNotContain('\n', text));
    });

    [Fact]
    public void News_ThatWantSomebodyToAct_SayWhatToDo() => Assert.All(
        All().Where(news => news.Severity != NotificationSeverity.Info), news => Assert.Contains("`edge-autoscaler ", news.Remedy, StringComparison.Ordinal));

    [Fact]
    public async Task News_CommandsInThem_AreTaken()
    {
        var commands = All().SelectMany(news => Command().Matches(news.Remedy)).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.True(commands.Count > 8);
        foreach (var command in commands)
            Assert.True(await IsTakenAsync(command.Replace("…", "why", StringComparison.Ordinal)), command);
    }

    [Fact]
    public void News_Purchase_NamesMoneyTermTaskAndReason()
    {
        var news = PurchaseNews.Of(Report(PurchaseResult.Accepted), Money)!;

        Assert.Equal("bought 2 × tiny for beijing/transcode", news.Title);
        Assert.StartsWith("460 CNY for 1 month, renewals not included; task T-1. Why: want 9", news.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PurchaseResult.DryRun)]
    [InlineData(PurchaseResult.Refused)]
    public void News_PurchaseThatWasNotSent_IsNone(object result) => Assert.Null(PurchaseNews.Of(Report((PurchaseResult)result), Money));

    [Fact]
    public void News_SameRefusalOfTheCloud_IsTheSameNews() => Assert.Equal(
        PurchaseNews.Of(Report(PurchaseResult.Rejected) with { IntentId = "p1", Detail = "no stock, request 1" }, Money)!.Key,
        PurchaseNews.Of(Report(PurchaseResult.Rejected) with { IntentId = "p2", Detail = "no stock, request 2" }, Money)!.Key);

    [Fact]
    public void Document_EventTable_IsTheKindsWithTheirSeverity()
    {
        var rows = MarkdownSection.Of("docs/notifications.md").Single(section => section.Heading == "What is told").Rows.ToList();
        var told = All().ToLookup(news => news.Kind, news => news.Severity.ToString().ToLowerInvariant());

        Assert.Equal(NotificationKinds.Selectable.Select(kind => $"`{kind}`"), rows.Select(row => row[0]));
        Assert.All(NotificationKinds.Selectable.Zip(rows), pair => Assert.Equal(told[pair.First].Distinct().Order(), pair.Second[1].Split(" or ")));
    }

    private static PurchaseReport Report(PurchaseResult result)
    {
        var decision = Fleet.Decision(Fleet.Group(), new AppliedLimit(LimitNames.Budget, 3, new LimitVerdict.Reduce(2, "budget")));
        return new PurchaseReport(decision, decision.Candidates[0], result, "p1", "T-1", "something happened.");
    }

    private static TaskReport Look(IntentState state) => new(
        Fleet.Intent(IntentState.Accepted),
        new TaskUpdate("i-1", state, new TaskObservation("T-1", TaskState.Failed, null, [], "NoStock", "no stock."), [], Told.Now.AddHours(2)));

    private static IEnumerable<Notification> All()
    {
        foreach (var result in new[] { PurchaseResult.Accepted, PurchaseResult.Rejected, PurchaseResult.Ambiguous })
            yield return PurchaseNews.Of(Report(result), Money)!;
        foreach (var state in new[] { IntentState.Fulfilled, IntentState.Partial, IntentState.Failed, IntentState.Stuck })
            yield return PurchaseNews.Of(Look(state))!;
        foreach (var kind in Enum.GetValues<ResolutionKind>())
            yield return PurchaseNews.Of(new ResolutionReport(Fleet.Intent(IntentState.Ambiguous), kind, "T-1", "it is so."), Told.Now);
        yield return ApprovalNews.Asked(Question, Money);
        foreach (var state in new[] { ApprovalState.Approved, ApprovalState.Rejected })
            yield return ApprovalNews.Answered(Question with { State = state }, Money);
        yield return ApprovalNews.Ended(Question, Told.Now, Money);
        foreach (var kind in Enum.GetValues<FreezeKind>())
        {
            yield return StandingNews.Frozen(new Freeze("beijing", null, kind, "it is so.", Told.Now), Told.Now);
            yield return StandingNews.Unfrozen(new Freeze("beijing", null, kind, "it is so.", Told.Now), Told.Now);
        }

        var pause = new Pause(null, null, "maintenance", "ann", Told.Now, Told.Now.AddHours(2));
        yield return StandingNews.Paused(pause, Told.Now);
        yield return StandingNews.Resumed(pause, Told.Now);
        yield return ServiceNews.Orphans("beijing", [new ClusterTask("beijing", "T-9", ClusterTaskKind.Foreign, null, Told.Now, null)], Told.Now);
        yield return ServiceNews.Failing("beijing", 5, "the nodes could not be listed.", Told.Now);
        yield return ServiceNews.Recovered("beijing", Told.Now);
        yield return ServiceNews.ConfigurationRefused("Autoscaler:Mode = Life: Must be one of Demo, DryRun, Live.", Told.Now);
        yield return ServiceNews.HeldBack(new Dictionary<NotificationKind, int> { [NotificationKind.Frozen] = 2 }, 20, Told.Now);
        yield return ServiceNews.Test(Told.Now);
    }

    private static async Task<bool> IsTakenAsync(string command)
    {
        var actions = new RecordingActions();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var words = CommandLineParser.SplitCommandLine(command).Skip(1).ToList();
        return await CommandLine.InvokeAsync(CommandLine.Build(actions, actions), words, new InvocationConfiguration { Output = output, Error = error }, CancellationToken.None) == ExitCodes.Done
            && error.ToString().Length == 0;
    }

    [GeneratedRegex("`(edge-autoscaler [^`]+)`")]
    private static partial Regex Command();
}
