using System.Text.Json.Serialization;

namespace EdgeAutoscaler.Status;

/// <summary>How a check went, from good to bad.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckOutcome>))]
public enum CheckOutcome
{
    /// <summary>As it should be.</summary>
    [JsonStringEnumMemberName("ok")]
    Ok,

    /// <summary>Works, but deserves a look.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>The service can't work like this.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
