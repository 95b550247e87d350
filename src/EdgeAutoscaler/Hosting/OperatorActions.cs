using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Hosting;

/// <summary>What the commands of people do. The changing ones want the running service: it alone may write to the ledger.</summary>
/// <param name="session">What all commands share.</param>
internal sealed class OperatorActions(CommandSession session) : IOperatorActions
{
    public async Task<int> ListIntentsAsync(CommandOptions options, CancellationToken cancellationToken)
    {
        if (await session.LoadToAskAsync(options, cancellationToken) is not { } loaded)
            return ExitCodes.WrongUsage;
        var answer = await CommandSession.AskAsync(loaded, client => client.GetIntentsAsync(cancellationToken));
        return answer is not ServiceAnswer<IReadOnlyList<PurchaseStatus>>.NotRunning
            ? Show(answer)
            : await session.WithLedgerAsync(
                options,
                async world => Show(new ServiceAnswer<IReadOnlyList<PurchaseStatus>>.Answered((await world.Status.ReadAsync(cancellationToken)).Purchases)),
                cancellationToken);

        int Show(ServiceAnswer<IReadOnlyList<PurchaseStatus>> shown) =>
            session.Show(shown, options, new JsonOutput(session.Output).Write, new IntentsRenderer(CommandConsole.Create(session.Output)).Render);
    }

    public async Task<int> ShowIntentAsync(CommandOptions options, string intentId, CancellationToken cancellationToken)
    {
        if (await session.LoadToAskAsync(options, cancellationToken) is not { } loaded)
            return ExitCodes.WrongUsage;
        var answer = await CommandSession.AskAsync(loaded, client => client.GetIntentAsync(intentId, cancellationToken));
        return answer is not ServiceAnswer<PurchaseDossier>.NotRunning
            ? Show(answer)
            : await session.WithLedgerAsync(options, async world => Show(await FindAsync(world, intentId, cancellationToken)), cancellationToken);

        int Show(ServiceAnswer<PurchaseDossier> shown) =>
            session.Show(shown, options, new JsonOutput(session.Output).Write, new IntentsRenderer(CommandConsole.Create(session.Output)).Render);
    }

    public Task<int> AcknowledgeAsync(CommandOptions options, string target, AcknowledgeRequest request, CancellationToken cancellationToken) =>
        SayAsync(options, client => client.AcknowledgeAsync(target, request, cancellationToken), cancellationToken);

    public Task<int> UnfreezeAsync(CommandOptions options, UnfreezeRequest request, CancellationToken cancellationToken) =>
        SayAsync(options, client => client.UnfreezeAsync(request, cancellationToken), cancellationToken);

    public Task<int> PauseAsync(CommandOptions options, PauseRequest request, CancellationToken cancellationToken) =>
        SayAsync(options, client => client.PauseAsync(request, cancellationToken), cancellationToken);

    public Task<int> ResumeAsync(CommandOptions options, ResumeRequest request, CancellationToken cancellationToken) =>
        SayAsync(options, client => client.ResumeAsync(request, cancellationToken), cancellationToken);

    public Task<int> ApproveAsync(CommandOptions options, AnswerRequest request, CancellationToken cancellationToken) =>
        SayAsync(options, client => client.ApproveAsync(request, cancellationToken), cancellationToken);

    public Task<int> RejectAsync(CommandOptions options, AnswerRequest request, CancellationToken cancellationToken) =>
        SayAsync(options, client => client.RejectAsync(request, cancellationToken), cancellationToken);

    public Task<int> AcceptLedgerAsync(CommandOptions options, AcceptRequest request, CancellationToken cancellationToken) =>
        SayAsync(options, client => client.AcceptLedgerAsync(request, cancellationToken), cancellationToken);

    public Task<int> CheckLedgerAsync(CommandOptions options, CancellationToken cancellationToken) => session.WithoutServiceAsync(
        options,
        async world =>
        {
            var report = await world.LedgerCheckAsync(cancellationToken);
            session.Show(
                new ServiceAnswer<CheckReport>.Answered(report), options, new JsonOutput(session.Output).Write, new CheckRenderer(CommandConsole.Create(session.Output)).Render);
            return report.Worst == CheckOutcome.Failed ? ExitCodes.Failed : ExitCodes.Done;
        },
        cancellationToken);

    public Task<int> BackUpLedgerAsync(CommandOptions options, string file, CancellationToken cancellationToken) => session.WithLedgerAsync(
        options,
        async world =>
        {
            if (await world.BackUpLedgerAsync(file, cancellationToken) is { } trouble)
            {
                await session.Error.WriteLineAsync(trouble);
                return ExitCodes.Failed;
            }

            await session.Output.WriteLineAsync($"The ledger was copied to {Path.GetFullPath(file)}.");
            return ExitCodes.Done;
        },
        cancellationToken);

    private static async Task<ServiceAnswer<PurchaseDossier>> FindAsync(ReadOnlyWorld world, string intentId, CancellationToken cancellationToken) =>
        await world.Dossiers.ShowAsync(intentId, cancellationToken) is { } dossier
            ? new ServiceAnswer<PurchaseDossier>.Answered(dossier)
            : new ServiceAnswer<PurchaseDossier>.Missing($"There is no purchase {intentId}.");

    private async Task<int> SayAsync(
        CommandOptions options, Func<ServiceClient, Task<ServiceAnswer<OperatorAnswer>>> say, CancellationToken cancellationToken)
    {
        if (await session.LoadToAskAsync(options, cancellationToken) is not { } loaded)
            return ExitCodes.WrongUsage;
        var answer = await CommandSession.AskAsync(loaded, say);
        if (answer is ServiceAnswer<OperatorAnswer>.NotRunning)
        {
            await session.Error.WriteLineAsync($"The service doesn't answer at {loaded.Settings.Listen}. It alone may change the ledger: start it first; it buys nothing while it is frozen or in doubt.");
            return ExitCodes.Failed;
        }

        session.Show(answer, options, new JsonOutput(session.Output).Write, said => session.Output.WriteLine(said.Message));
        return answer is ServiceAnswer<OperatorAnswer>.Answered { Value.Outcome: OperatorOutcome.Done } ? ExitCodes.Done : ExitCodes.Failed;
    }
}
