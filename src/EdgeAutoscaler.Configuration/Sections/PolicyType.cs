namespace EdgeAutoscaler.Configuration.Sections;

/// <summary>How a policy finds its demand.</summary>
internal enum PolicyType
{
    /// <summary>From a load in the unit of the node capacity.</summary>
    TargetTracking,

    /// <summary>From the average utilisation of the Ready nodes.</summary>
    AverageUtilization,

    /// <summary>From thresholds of a signal.</summary>
    Step,

    /// <summary>From a forecast of the load.</summary>
    Predictive,

    /// <summary>From the calendar.</summary>
    Schedule,
}
