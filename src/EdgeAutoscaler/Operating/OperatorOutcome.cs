using System.Text.Json.Serialization;

namespace EdgeAutoscaler.Operating;

/// <summary>How a person's word was taken.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OperatorOutcome>))]
public enum OperatorOutcome
{
    /// <summary>It was done and is in the audit trail.</summary>
    Done,

    /// <summary>It can't be done; nothing changed.</summary>
    Refused,

    /// <summary>There is no such purchase, task or scope; nothing changed.</summary>
    Unknown,
}
