using System.Text.Json.Serialization;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Ledger;

/// <summary>What the ledger keeps as JSON.</summary>
[JsonSerializable(typeof(PurchaseBaseline))]
internal sealed partial class LedgerJson : JsonSerializerContext;
