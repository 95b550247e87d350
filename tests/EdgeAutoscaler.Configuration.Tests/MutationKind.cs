namespace EdgeAutoscaler.Configuration.Tests;

/// <summary>What a careless edit does.</summary>
internal enum MutationKind
{
    Delete,
    Clear,
    Retype,
    Negate,
    Rename,
    Nest,
    List,
}
