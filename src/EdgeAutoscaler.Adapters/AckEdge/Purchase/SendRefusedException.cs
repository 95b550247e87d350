namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

/// <summary>The gate let no byte through. Travels from inside the HTTP stack to the attempt, no further.</summary>
internal sealed class SendRefusedException() : IOException("The request may no longer be sent.");
