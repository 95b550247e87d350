namespace EdgeAutoscaler.Testing;

/// <summary>A test that needs a PostgreSQL server; without it the test is skipped, except where CI promises it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresPrograms.Missing;
}
