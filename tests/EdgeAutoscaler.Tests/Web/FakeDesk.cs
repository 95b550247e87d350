using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>Notes what it was told; knows one purchase.</summary>
internal sealed class FakeDesk : IOperatorDesk, IDossierSource
{
    public List<object> Told { get; } = [];

    public OperatorAnswer Answer { get; init; } = OperatorAnswer.Done("done");

    public IReadOnlyList<string> Groups => ["beijing/transcode", "beijing/idle", "hangzhou/cdn"];

    /// <summary>Takes the place of the one purchase it knows.</summary>
    public PurchaseStatus? Purchase { get; init; }

    public static PurchaseDossier Dossier { get; } = new(
        StatusSamples.Fleet.Purchases[0], StatusSamples.Now, null, "R-1", StatusSamples.Now, ["T-7"], [new AuditStatus(StatusSamples.Now, "ann", "Ambiguous to Accepted", StatusSamples.Fleet.Purchases[0].Id, "seen in the console")], "Look.");

    public Task<PurchaseDossier?> ShowAsync(string intentId, CancellationToken cancellationToken) =>
        Task.FromResult(intentId == Dossier.Purchase.Id ? Dossier with { Purchase = Purchase ?? Dossier.Purchase } : null);

    public static DecisionDossier Decision { get; } = new(StatusSamples.Fleet.Decisions[0], StatusSamples.Buying);

    public Task<DecisionDossier?> ExplainAsync(string cluster, string nodeGroup, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        Told.Add((cluster, nodeGroup, at));
        return Task.FromResult(nodeGroup == "transcode" ? Decision : null);
    }

    public Task<OperatorAnswer> AcknowledgeAsync(string target, AcknowledgeRequest request, CancellationToken cancellationToken) => Note((target, request));

    public Task<OperatorAnswer> PauseAsync(PauseRequest request, CancellationToken cancellationToken) => Note(request);

    public Task<OperatorAnswer> ResumeAsync(ResumeRequest request, CancellationToken cancellationToken) => Note(request);

    public Task<OperatorAnswer> UnfreezeAsync(UnfreezeRequest request, CancellationToken cancellationToken) => Note(request);

    public Task<OperatorAnswer> ApproveAsync(AnswerRequest request, CancellationToken cancellationToken) => Note((true, request));

    public Task<OperatorAnswer> RejectAsync(AnswerRequest request, CancellationToken cancellationToken) => Note((false, request));

    public Task<OperatorAnswer> AcceptLedgerAsync(AcceptRequest request, CancellationToken cancellationToken) => Note(request);

    private Task<OperatorAnswer> Note(object told)
    {
        Told.Add(told);
        return Task.FromResult(Answer);
    }
}
