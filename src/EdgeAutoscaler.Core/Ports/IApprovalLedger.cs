using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Core.Ports;

/// <summary>Where questions to people are kept.</summary>
public interface IApprovalLedger
{
    /// <summary>Writes down what becomes of the question of a group. What a person answered meanwhile, or a purchase used, stays.</summary>
    /// <param name="change">The change.</param>
    /// <param name="newId">Id of the question that is asked, when one is.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Whether a question was asked.</returns>
    Task<bool> RecordApprovalAsync(ApprovalChange change, string newId, DateTimeOffset now, CancellationToken cancellationToken);
}
