namespace EdgeAutoscaler.Adapters.Tests.Skipping;

/// <summary>Tests of this class, inherited ones and those of nested classes included, need a PostgreSQL server and are skipped without it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : Attribute;
