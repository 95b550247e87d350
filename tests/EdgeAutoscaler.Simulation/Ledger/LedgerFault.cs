using System.Data.Common;

namespace EdgeAutoscaler.Simulation.Ledger;

/// <summary>The database reports an error.</summary>
internal sealed class LedgerFault(string message) : DbException(message);
