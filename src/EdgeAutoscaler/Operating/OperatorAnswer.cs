namespace EdgeAutoscaler.Operating;

/// <summary>What became of a person's word.</summary>
/// <param name="Outcome">Done, refused or about nothing.</param>
/// <param name="Message">What was done, or why not, in words.</param>
public sealed record OperatorAnswer(OperatorOutcome Outcome, string Message)
{
    /// <summary>It was done.</summary>
    /// <param name="message">What.</param>
    public static OperatorAnswer Done(string message) => new(OperatorOutcome.Done, message);

    /// <summary>It can't be done.</summary>
    /// <param name="message">Why not, and what would be right.</param>
    public static OperatorAnswer Refused(string message) => new(OperatorOutcome.Refused, message);

    /// <summary>There is no such thing.</summary>
    /// <param name="message">What there is.</param>
    public static OperatorAnswer Unknown(string message) => new(OperatorOutcome.Unknown, message);
}
