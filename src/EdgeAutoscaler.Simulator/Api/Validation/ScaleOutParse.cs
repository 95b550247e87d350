using EdgeAutoscaler.Simulator.World;

namespace EdgeAutoscaler.Simulator.Api.Validation;

/// <summary>The outcome of reading a purchase request.</summary>
internal abstract record ScaleOutParse
{
    private ScaleOutParse()
    {
    }

    /// <summary>Every rule is met.</summary>
    public sealed record Accepted(ScaleOutOrder Order) : ScaleOutParse;

    /// <summary>The first rule that is not.</summary>
    public sealed record Refused(ApiError Error) : ScaleOutParse;
}
