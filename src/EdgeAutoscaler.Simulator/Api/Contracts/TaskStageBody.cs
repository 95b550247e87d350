namespace EdgeAutoscaler.Simulator.Api.Contracts;

/// <summary>A stage of a task; unlike every other time, its times carry no zone.</summary>
internal sealed record TaskStageBody(
    string State, string StartTime, string EndTime, string Message, IReadOnlyDictionary<string, string> Outputs);
