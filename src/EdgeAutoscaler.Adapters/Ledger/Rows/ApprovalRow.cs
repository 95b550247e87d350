using EdgeAutoscaler.Core.Money;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Rows;

/// <summary>A question to people as it lies in the table.</summary>
internal sealed record ApprovalRow
{
    /// <summary>The columns under the names of the properties, for a <c>SELECT</c> from <c>approvals</c>.</summary>
    public const string Columns =
        """
        id AS Id, cluster AS Cluster, node_group AS NodeGroup, offer_name AS OfferName, term_months AS TermMonths, node_count AS Count,
        unit_micros AS UnitMicros, state AS State, asked_at AS AskedAt, needed_at AS NeededAt, author AS Author, reason AS Reason,
        answered_at AS AnsweredAt
        """;

    public string Id { get; init; } = "";

    public string Cluster { get; init; } = "";

    public string NodeGroup { get; init; } = "";

    public string OfferName { get; init; } = "";

    public int TermMonths { get; init; }

    public int Count { get; init; }

    public long UnitMicros { get; init; }

    public ApprovalState State { get; init; }

    public long AskedAt { get; init; }

    public long NeededAt { get; init; }

    public string? Author { get; init; }

    public string? Reason { get; init; }

    public long? AnsweredAt { get; init; }

    public static object Values(string id, ApprovalNeed need, DateTimeOffset now) => new
    {
        Id = id,
        need.Cluster,
        need.NodeGroup,
        need.OfferName,
        TermMonths = need.Term.Months,
        need.Count,
        UnitMicros = Micros.From(need.UnitPrice),
        State = nameof(ApprovalState.Waiting),
        Now = UnixTime.From(now),
    };

    public Approval ToApproval() => new(
        Id,
        new ApprovalNeed(Cluster, NodeGroup, OfferName, new Term(TermMonths), Count, Micros.ToAmount(UnitMicros)),
        State,
        UnixTime.ToInstant(AskedAt),
        UnixTime.ToInstant(NeededAt),
        Author is null ? null : new OperatorWord(Author, Reason ?? "", UnixTime.ToInstant(AnsweredAt ?? AskedAt)));
}
