using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace EdgeAutoscaler.Configuration.Tests;

/// <summary>A valid configuration with every key but the optional secrets, to be changed one value at a time.</summary>
internal sealed class Document
{
    public const string Group = "Clusters:0:NodeGroups:0";

    private const string Complete = """
        {
          "Mode": "DryRun",
          "Listen": "http://127.0.0.1:9464", "ApiTokenFile": null,
          "EvaluationInterval": "00:00:30", "TaskPollInterval": "00:00:15",
          "TimeZone": "Asia/Shanghai", "Currency": "CNY",
          "Ledger": { "Provider": "Sqlite", "ConnectionString": "Data Source=data/ledger.db" },
          "AckEdge": { "Endpoint": "https://cs.cn-beijing.aliyuncs.com", "LoginPasswordFile": null, "RequestTimeout": "00:00:30" },
          "Purchase": { "SendFuse": "00:01:00", "LateAcceptance": "00:15:00", "ListingLag": "00:15:00", "QuarantineHold": "1.00:00:00" },
          "LoadSources": { "prometheus": { "Type": "Prometheus", "Address": "http://127.0.0.1:9090", "BearerTokenFile": null, "BasicAuthFile": null, "CaFile": null } },
          "Budgets": [ { "Name": "fleet", "Window": "Month", "Limit": 30000 } ],
          "Clusters": [ { "Name": "beijing", "ClusterId": "Cdemo0beijing",
            "Budgets": [], "NodeGroups": [ { "Name": "transcode", "MinNodes": 0, "MaxNodes": 40, "NodeCapacity": 4,
              "Match": { "InstanceTypes": [ "ens.sn1.tiny" ] },
              "Signals": { "cpu": { "Source": "prometheus", "Query": "sum(rate(load[5m]))", "FreshnessQuery": "max(timestamp(load))", "Labels": null, "MinSeries": null, "MaxAge": "00:02:00" } },
              "Policies": [ { "Type": "TargetTracking", "Signal": "cpu", "TargetUtilization": 0.7 },
                            { "Type": "Step", "Signal": "cpu", "Steps": [ { "AtLeast": 30, "Add": 2 }, { "AtLeast": 60, "Add": 4 } ] },
                            { "Type": "Schedule", "Cron": "0 0 18 ? * MON-FRI", "Duration": "04:00:00", "TimeZone": "Asia/Shanghai", "Nodes": 10 } ],
              "Stabilization": { "Samples": 1, "Of": 1 },
              "Limits": { "Cooldown": "00:10:00", "MaxNodesPerPurchase": 5, "MaxNodesPerHour": 10, "MaxNodesPerDay": 20, "MaxPurchasesPerHour": 4, "MaxPurchasesPerDay": 12,
                          "Canary": true, "SpikeGuard": true, "Budgets": [ { "Name": "group", "Window": "Day", "Limit": 5000 } ] },
              "Offers": [ { "Name": "tiny-telecom", "InstanceType": "ens.sn1.tiny", "EnsRegionId": "cn-beijing-telecom", "ImageId": "m-2QVLO2T8NYgm8CNQVg15gF",
                            "InternetChargeType": "BandwidthByDay", "SystemDiskSize": 20, "DataDiskSize": 0, "AutoRenew": false, "AutoRenewPeriod": null, "TimeoutMins": 60,
                            "LeadTime": "01:00:00", "DefaultTermMonths": 1, "Prices": { "1": 230, "3": 690, "6": 1270, "12": 2290 } } ] } ] } ]
        }
        """;

    public JsonObject Root { get; } = JsonNode.Parse(Complete)!.AsObject();

    /// <summary>Sets the value at a path such as <c>Clusters:0:Name</c>, or removes it when there is no JSON.</summary>
    public Document With(string path, string? json)
    {
        var parts = path.Split(':');
        JsonNode node = Root;
        foreach (var part in parts[..^1])
            node = node is JsonArray list ? list[int.Parse(part, null)]! : node[part] ??= new JsonObject();
        var value = json is null ? null : JsonNode.Parse(json);
        if (node is JsonArray array)
            Put(array, int.Parse(parts[^1], null), value, json is null);
        else if (json is null)
            node.AsObject().Remove(parts[^1]);
        else
            node[parts[^1]] = value;
        return this;
    }

    public SettingsResult Read() => Read(new JsonObject { ["Autoscaler"] = Root.DeepClone() }.ToJsonString());

    public AutoscalerSettings Valid()
    {
        var result = Read();
        Assert.True(result is SettingsResult.Valid, result is SettingsResult.Invalid invalid ? string.Join('\n', invalid.Errors) : "");
        return ((SettingsResult.Valid)result).Settings;
    }

    public IReadOnlyList<SettingsError> Errors() => Assert.IsType<SettingsResult.Invalid>(Read()).Errors;

    /// <summary>Asserts that exactly one thing is wrong.</summary>
    public void Fails(string key, string messagePart)
    {
        var error = Assert.Single(Errors());
        Assert.Equal($"Autoscaler:{key}", error.Key);
        Assert.Contains(messagePart, error.Message, StringComparison.Ordinal);
    }

    public static SettingsResult Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return SettingsReader.Read(new ConfigurationBuilder().AddJsonStream(stream).Build());
    }

    private static void Put(JsonArray list, int index, JsonNode? value, bool remove)
    {
        if (remove)
            list.RemoveAt(index);
        else if (index == list.Count)
            list.Add(value);
        else
            list[index] = value;
    }
}
