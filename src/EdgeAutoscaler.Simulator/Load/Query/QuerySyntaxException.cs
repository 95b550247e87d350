namespace EdgeAutoscaler.Simulator.Load.Query;

/// <summary>Leaves the parser's recursion; never leaves <see cref="LoadQueryParser"/>.</summary>
internal sealed class QuerySyntaxException(string message) : Exception(message);
