namespace EdgeAutoscaler.Configuration.Keys;

/// <summary>Keys of the service as a whole.</summary>
internal static class ServiceKeys
{
    public static IEnumerable<ConfigurationKey> Of(string at) =>
    [
        new($"{at}:Mode", "Demo, DryRun or Live", "DryRun", "What the service may do: simulate, decide without buying, or buy."),
        new($"{at}:Listen", "http address", "http://127.0.0.1:9464", "Where page, metrics, health and API are served."),
        new($"{at}:ApiTokenFile", "path", null, "File with the bearer token of page and API; required outside loopback."),
        new($"{at}:OtlpEndpoint", "http or https address", null, "Base address of an OpenTelemetry collector that gets a trace of each cycle, by OTLP over HTTP."),
        new($"{at}:EvaluationInterval", "duration, 1 s to 1 h", "00:00:30", "Time between two evaluations of a cluster."),
        new($"{at}:TaskPollInterval", "duration, 1 s to 1 h", "00:00:15", "Time between two looks at open tasks."),
        new($"{at}:TimeZone", "time zone", "Asia/Shanghai", "Calendar of budgets, and of schedules that name no time zone."),
        new($"{at}:Currency", "three capital letters", "CNY", "Currency of every amount."),
        new($"{at}:Ledger:Provider", "Sqlite or Postgres", "Sqlite", "What keeps the ledger: a file for one service, or a database for several replicas."),
        new($"{at}:Ledger:ConnectionString", "connection string without a password", "Data Source=data/ledger.db", "Which file or database holds the ledger; required for Postgres."),
        new($"{at}:Ledger:PasswordFile", "path", null, "File with the password of the database, read for each connection; Postgres."),
        new($"{at}:Ledger:MarkerFile", "path", null, "File in which this replica remembers how far the database has come, to recognise one that was restored; Postgres."),
        .. AckEdge($"{at}:AckEdge"),
        new($"{at}:Purchase:SendFuse", "duration, up to 10 min", "00:01:00", "Time after which a purchase that was marked as sending may not be sent any more."),
        new($"{at}:Purchase:LateAcceptance", "duration, up to 1 day", "00:15:00", "How late the cloud may still accept a request that was sent."),
        new($"{at}:Purchase:ListingLag", "duration, up to 1 day", "00:15:00", "How late an accepted purchase may show up in the cloud's lists."),
        new($"{at}:Purchase:QuarantineHold", "duration, up to 31 days", "1.00:00:00", "How long the money of a purchase that seems not to have happened stays held."),
        new($"{at}:LoadSources:{{name}}:Type", "Prometheus", "Prometheus", "What the load source is."),
        new($"{at}:LoadSources:{{name}}:Address", "http or https address", null, "Base address of its query API; required."),
        new($"{at}:LoadSources:{{name}}:BearerTokenFile", "path", null, "File with a bearer token; not together with BasicAuthFile."),
        new($"{at}:LoadSources:{{name}}:BasicAuthFile", "path", null, "File with user:password for basic authentication."),
        new($"{at}:LoadSources:{{name}}:CaFile", "path", null, "File with the certificate authority to trust instead of the machine's own."),
        .. Budgets($"{at}:Budgets:[]"),
    ];

    /// <summary>Keys of the cloud's API, for the service and for a cluster.</summary>
    public static IEnumerable<ConfigurationKey> AckEdge(string at) =>
    [
        new($"{at}:Endpoint", "https address", null, "Endpoint of the cluster's region; required unless in Demo mode."),
        new($"{at}:AllowedHosts:[]", "host name, IP address or .suffix", null, "Hosts the endpoint may have beside those below .aliyuncs.com; only these may have private or loopback addresses."),
        new($"{at}:LoginPasswordFile", "path", null, "File with the login password of bought nodes, read at each purchase; required in Live mode."),
        new($"{at}:RequestTimeout", "duration, 1 s to 10 min", "00:00:30", "Time one request may take."),
    ];

    /// <summary>Keys of a budget, whatever its scope.</summary>
    public static IEnumerable<ConfigurationKey> Budgets(string at) =>
    [
        new($"{at}:Name", "name", null, "Name, unique in its list; required."),
        new($"{at}:Window", "Hour, Day, Month or Lifetime", null, "Calendar window in the service's time zone; required."),
        new($"{at}:Limit", "amount, 0 or more", null, "Most money one window may take, held money included; required."),
    ];
}
