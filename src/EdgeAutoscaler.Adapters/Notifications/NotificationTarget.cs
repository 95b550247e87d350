using EdgeAutoscaler.Core.Notifying;

namespace EdgeAutoscaler.Adapters.Notifications;

/// <summary>Where notifications go and how hard it is tried.</summary>
public sealed record NotificationTarget
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The form in which it takes notifications.</summary>
    public required NotificationShape Shape { get; init; }

    /// <summary>Who speaks, as it stands in every message: the program, and its mode unless it is live.</summary>
    public required string Origin { get; init; }

    /// <summary>Where they are sent, when that is no secret; else <see cref="UrlFile"/> is there.</summary>
    public Uri? Url { get; init; }

    /// <summary>File with the address they are sent to.</summary>
    public string? UrlFile { get; init; }

    /// <summary>File with the secret they are signed with; <see langword="null"/> for no signature.</summary>
    public string? SecretFile { get; init; }

    /// <summary>Time one attempt may take; default 10 s.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time all attempts and the pauses between them may take; default 60 s.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>About how long the first pause is; later ones double. Default 1 s.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);
}
