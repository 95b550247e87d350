namespace EdgeAutoscaler.Adapters.Ledger.Postgres;

/// <summary>The password of the database can't be read; the only way to tell it through the driver that asks for it.</summary>
internal sealed class UnreadablePasswordException(string why) : IOException(why);
