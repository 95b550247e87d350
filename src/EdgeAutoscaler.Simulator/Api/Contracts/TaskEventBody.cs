namespace EdgeAutoscaler.Simulator.Api.Contracts;

/// <summary>An event of a task; its timestamp is Unix milliseconds in a string.</summary>
internal sealed record TaskEventBody(
    string Action, string Level, string Message, string Reason, string Source, string Timestamp);
