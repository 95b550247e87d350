namespace EdgeAutoscaler.Adapters.Notifications;

/// <summary>What became of a notification.</summary>
public abstract record DeliveryResult
{
    private DeliveryResult()
    {
    }

    /// <summary>The receiver has taken it.</summary>
    public sealed record Delivered : DeliveryResult;

    /// <summary>It is not known to have arrived, and won't be tried again.</summary>
    /// <param name="Detail">Why, in a sentence that names neither address nor secret.</param>
    public sealed record Failed(string Detail) : DeliveryResult;
}
