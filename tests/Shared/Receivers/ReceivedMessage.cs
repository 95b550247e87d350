namespace EdgeAutoscaler.Testing.Receivers;

/// <summary>A message as the receiver has got it.</summary>
internal sealed record ReceivedMessage(string Method, string PathAndQuery, IReadOnlyDictionary<string, string> Headers, string Body);
