using System.Collections.Immutable;
using EdgeAutoscaler.Core.Notifying;

namespace EdgeAutoscaler.Configuration;

/// <summary>Somebody who is told what happens.</summary>
/// <param name="Name">Its name, unique.</param>
/// <param name="Type">The form in which it takes notifications.</param>
/// <param name="Url">Where they are sent, when that is no secret; only for <see cref="NotificationShape.Webhook"/>.</param>
/// <param name="UrlFile">File with the address they are sent to; exactly one of it and <paramref name="Url"/> is there.</param>
/// <param name="SecretFile">File with the secret they are signed with; <see langword="null"/> for no signature.</param>
/// <param name="Events">What it wants to be told; default everything.</param>
/// <param name="RepeatAfter">Time within which the same news isn't told again; default 1 h.</param>
/// <param name="MaxPerHour">Most notifications in any 60 minutes; default 20.</param>
public sealed record NotificationSettings(
    string Name,
    NotificationShape Type,
    Uri? Url,
    string? UrlFile,
    string? SecretFile,
    ImmutableArray<NotificationKind> Events,
    TimeSpan RepeatAfter,
    int MaxPerHour);
