namespace EdgeAutoscaler.Adapters.Ledger.Migrations;

/// <summary>What forecasts add: the load of each hour. The bounds keep out what isn't a finite number.</summary>
internal static class Migration003
{
    public static Migration LoadHistory { get; } = new(
        3,
        "load history",
        """
        CREATE TABLE hourly_loads (
            cluster {text} NOT NULL,
            node_group {text} NOT NULL,
            hour {bigint} NOT NULL CHECK (hour % 3600000 = 0),
            mean {real} NOT NULL CHECK (mean >= 0 AND mean <= 1e300),
            peak {real} NOT NULL CHECK (peak >= 0 AND peak <= 1e300),
            samples {int} NOT NULL CHECK (samples >= 1),
            PRIMARY KEY (cluster, node_group, hour)){strict};

        CREATE INDEX hourly_loads_by_time ON hourly_loads (hour);
        """);
}
