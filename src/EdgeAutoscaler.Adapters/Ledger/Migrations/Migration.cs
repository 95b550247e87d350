namespace EdgeAutoscaler.Adapters.Ledger.Migrations;

/// <summary>One step of the schema, written once for every dialect. Once released it is never changed; the next one gets the next number.</summary>
/// <param name="Version">Number, from 1 without gaps.</param>
/// <param name="Name">What it brings.</param>
/// <param name="Template">Its statements, with the words of <see cref="SchemaDialect"/> in braces where databases differ.</param>
internal sealed record Migration(int Version, string Name, string Template);
