namespace EdgeAutoscaler.Simulator.Load.Query;

/// <summary>The outcome of reading a query.</summary>
internal abstract record QueryParse
{
    private QueryParse()
    {
    }

    /// <summary>Understood.</summary>
    public sealed record Parsed(LoadQuery Query) : QueryParse;

    /// <summary>Not of the language; the error says where and what was expected.</summary>
    public sealed record Rejected(string Error) : QueryParse;
}
