namespace EdgeAutoscaler.Operating;

/// <summary>A person's answer to the question whether something may be bought.</summary>
/// <param name="Id">The question.</param>
/// <param name="Reason">Why.</param>
/// <param name="Author">Who says so.</param>
public sealed record AnswerRequest(string Id, string Reason, string Author);
