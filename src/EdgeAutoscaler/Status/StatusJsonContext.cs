using System.Text.Json.Serialization;
using EdgeAutoscaler.Operating;

namespace EdgeAutoscaler.Status;

/// <summary>The JSON of the HTTP API and of <c>--output json</c>: camelCase, absent values left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(FleetStatus))]
[JsonSerializable(typeof(IReadOnlyList<ClusterStatus>))]
[JsonSerializable(typeof(GroupStatus))]
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(IReadOnlyList<PurchaseStatus>))]
[JsonSerializable(typeof(PurchaseDossier))]
[JsonSerializable(typeof(DecisionDossier))]
[JsonSerializable(typeof(OperatorAnswer))]
[JsonSerializable(typeof(AcknowledgeRequest))]
[JsonSerializable(typeof(UnfreezeRequest))]
[JsonSerializable(typeof(PauseRequest))]
[JsonSerializable(typeof(ResumeRequest))]
[JsonSerializable(typeof(AnswerRequest))]
[JsonSerializable(typeof(AcceptRequest))]
internal sealed partial class StatusJsonContext : JsonSerializerContext;
