using System.Text.Json.Serialization;

namespace EdgeAutoscaler.Backtest.Reporting;

/// <summary>The JSON of reports.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<BacktestReport>))]
[JsonSerializable(typeof(IReadOnlyList<Comparison>))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
