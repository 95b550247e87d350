using System.Text.Json;
using EdgeAutoscaler.Adapters.Ledger.Marker;
using EdgeAutoscaler.Adapters.Ledger.Rows;
using EdgeAutoscaler.Core.Limits;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger.Stores;

/// <summary>Writes a purchase and its money down before the call, if everything still allows it.</summary>
internal sealed class ReservationStore(ILedgerDatabase database, Generation generation)
{
    private const string CurrentEpoch = "SELECT epoch FROM epochs WHERE cluster = @Cluster";

    private const string BlockingIntent = "SELECT id FROM intents WHERE cluster = @Cluster AND state IN @blocking";

    private const string Rates =
        """
        SELECT COALESCE(SUM(CASE WHEN reserved_at > @hourAgo THEN 1 ELSE 0 END), 0) AS PurchasesLastHour,
               COALESCE(SUM(CASE WHEN reserved_at > @hourAgo THEN node_count ELSE 0 END), 0) AS NodesLastHour,
               COUNT(*) AS PurchasesLastDay,
               COALESCE(SUM(node_count), 0) AS NodesLastDay
        FROM intents
        WHERE cluster = @Cluster AND node_group = @NodeGroup AND reserved_at > @dayAgo AND state NOT IN @nothingBought
        """;

    private const string InsertIntent =
        """
        INSERT INTO intents (id, cluster, node_group, offer_name, instance_type, node_count, term_months, epoch,
                             created_at, reserved_at, state, baseline)
        VALUES (@Id, @Cluster, @NodeGroup, @OfferName, @InstanceType, @Count, @TermMonths, @Epoch,
                @CreatedAt, @ReservedAt, @State, @Baseline)
        """;

    private const string InsertCharge =
        """
        INSERT INTO charges (intent_id, n, at, unit_micros, held, committed)
        VALUES (@intentId, @n, @at, @unitMicros, @held, 0)
        """;

    private static readonly string[] Blocking = [.. IntentStates.Blocking.Select(state => state.ToString())];

    private static readonly string[] NothingBought =
        [.. Enum.GetValues<IntentState>().Where(state => !state.MayHaveBought()).Select(state => state.ToString())];

    public async Task<ReserveResult> ReserveAsync(Reservation reservation, bool rehearsal, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(reservation.Intent.Count, 1, nameof(reservation));
        var (result, mark) = await database.WriteAsync<(ReserveResult Result, LedgerMark? Mark)>(
            async transaction =>
            {
                var result = await ReserveAsync(transaction, reservation);
                if (!rehearsal && result is ReserveResult.Reserved)
                    return (result, await Generation.CountAsync(transaction));
                transaction.Discard();
                return (result, null);
            },
            cancellationToken);
        // Before anything is sent: a copy of the database without this purchase shall be known for what it is.
        if (mark is not null)
            generation.Write(mark);
        return result;
    }

    private static async Task<ReserveResult> ReserveAsync(LedgerTransaction transaction, Reservation reservation)
    {
        // From here on the purchase happens at this instant, whatever the clock was set back to.
        var at = await HighWater.AdvanceAsync(transaction, reservation.Intent.CreatedAt);
        var intent = reservation.Intent with
        {
            ChargesOfOneNode = [.. reservation.Intent.ChargesOfOneNode.Select(charge => charge with { At = HighWater.Later(charge.At, at) })],
        };
        if (await OwnershipRefusalAsync(transaction, intent) is { } refused)
            return refused;
        if (await FreezeStore.CoveringAsync(transaction, intent.Cluster, intent.NodeGroup) is { } freeze)
            return new ReserveResult.Refused(LimitNames.Freeze, $"{freeze.Scope} is frozen: {freeze.Reason}");
        if (await PauseStore.CoveringAsync(transaction, intent.Cluster, intent.NodeGroup, intent.CreatedAt) is { } pause)
            return new ReserveResult.Refused(LimitNames.Pause, $"paused by {pause.Author}: {pause.Reason}");

        var usages = await BudgetReader.ReadForAsync(transaction, reservation.Budgets, intent);
        var rates = await RatesAsync(transaction, intent, at);
        var approval = await ApprovalStore.OfGroupAsync(transaction, intent.Cluster, intent.NodeGroup);
        var current = reservation with { Intent = intent };
        if (ReservationCheck.Refusal(current, usages, rates, approval) is { } limited)
            return limited;

        await InsertAsync(transaction, intent, at);
        if (approval is not null && ReservationCheck.WantsApproval(current))
            await ApprovalStore.UseAsync(transaction, approval, intent.Id);
        return new ReserveResult.Reserved();
    }

    private static async Task<ReserveResult.Refused?> OwnershipRefusalAsync(LedgerTransaction transaction, PurchaseIntent intent)
    {
        var epoch = await transaction.ScalarAsync<long?>(CurrentEpoch, new { intent.Cluster });
        if (epoch != intent.Epoch)
        {
            var newest = epoch is null ? "none has been taken" : $"the cluster's newest is {epoch}";
            return new ReserveResult.Refused(LimitNames.Epoch, $"epoch {intent.Epoch} wanted to buy, {newest}");
        }

        var blocking = await transaction.ScalarAsync<string>(BlockingIntent, new { intent.Cluster, blocking = Blocking });
        return blocking is null
            ? null
            : new ReserveResult.Refused(LimitNames.BlockingIntent, $"purchase {blocking} of the cluster isn't settled beyond doubt");
    }

    private static async Task<RateUsage> RatesAsync(LedgerTransaction transaction, PurchaseIntent intent, DateTimeOffset at)
    {
        var row = await transaction.FindAsync<RateRow>(Rates, new
        {
            intent.Cluster,
            intent.NodeGroup,
            hourAgo = UnixTime.From(at.AddHours(-1)),
            dayAgo = UnixTime.From(at.AddDays(-1)),
            nothingBought = NothingBought,
        });
        return (row ?? new RateRow()).ToUsage();
    }

    private static async Task InsertAsync(LedgerTransaction transaction, PurchaseIntent intent, DateTimeOffset at)
    {
        await transaction.ExecuteAsync(InsertIntent, new
        {
            intent.Id,
            intent.Cluster,
            intent.NodeGroup,
            intent.OfferName,
            intent.InstanceType,
            intent.Count,
            TermMonths = intent.Term.Months,
            intent.Epoch,
            CreatedAt = UnixTime.From(intent.CreatedAt),
            ReservedAt = UnixTime.From(at),
            State = nameof(IntentState.Reserved),
            Baseline = JsonSerializer.Serialize(intent.Baseline, LedgerJson.Default.PurchaseBaseline),
        });
        foreach (var (n, charge) in intent.ChargesOfOneNode.Index())
        {
            await transaction.ExecuteAsync(InsertCharge, new
            {
                intentId = intent.Id,
                n,
                at = UnixTime.From(charge.At),
                unitMicros = Micros.From(charge.UnitAmount),
                held = intent.Count,
            });
        }
    }
}
