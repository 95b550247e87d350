using System.Net;

namespace EdgeAutoscaler.Adapters.Notifications.Shapes;

/// <summary>How one kind of receiver is spoken to.</summary>
internal interface INotificationShape
{
    /// <summary>The request of an attempt.</summary>
    /// <param name="delivery">What is sent.</param>
    /// <param name="secrets">Where to, and what it is signed with.</param>
    /// <param name="now">Now, in real time.</param>
    HttpRequestMessage Request(Delivery delivery, TargetSecrets secrets, DateTimeOffset now);

    /// <summary>What an answer with a status of success means.</summary>
    /// <param name="body">The first kilobytes of its body.</param>
    Attempt Judge(string body);

    /// <summary>A word of the receiver's own about why it refuses, where it is surely no secret; empty otherwise.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">The first kilobytes of its body.</param>
    string Reason(HttpStatusCode status, string body) => "";
}
