namespace EdgeAutoscaler.Hosting.Failpoints;

/// <summary>On which side of a call the process dies.</summary>
internal enum FailpointMoment
{
    /// <summary>Nothing of the call has happened.</summary>
    Before,

    /// <summary>All of it has happened; nobody has learnt the result.</summary>
    After,
}
