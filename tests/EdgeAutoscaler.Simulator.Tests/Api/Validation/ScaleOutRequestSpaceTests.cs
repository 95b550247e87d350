using System.Text.Json;
using CsCheck;
using EdgeAutoscaler.Simulator.Api.Validation;

namespace EdgeAutoscaler.Simulator.Tests.Api.Validation;

/// <summary>Random bodies over the whole request space, judged by the documentation once more, written down apart.</summary>
public class ScaleOutRequestSpaceTests
{
    private static readonly ScaleOutReader Reader = new(TestCloud.DefaultOptions.Catalogue);

    /// <summary>For each field, values that are right on their own; null stands for leaving the field out.</summary>
    private static readonly Dictionary<string, object?[]> Right = new()
    {
        ["count"] = [1, 2, 100],
        ["worker_instance_type"] = ["ens.sn1.tiny", "ens.sn1.small"],
        ["ens_region_id"] = ["cn-beijing-telecom", "cn-wuxi-telecom_unicom_cmcc-2"],
        ["worker_image_id"] = ["m-2QVLO2T8NYgm8CNQVg15gF"],
        ["ens_internet_charge_type"] = ["BandwidthByDay", "95BandwidthByMonth"],
        ["worker_period"] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12],
        ["login_password"] = ["Hello1234!", "abcdEFGH12", "ABC-123-DEF"],
        ["worker_system_disk_size"] = [20, 30, 90, 100],
        ["is_edge_worker"] = [true],
        ["worker_data_disk_size"] = [null, 0, 20, 110, 200],
        ["worker_auto_renew"] = [null, false, true],
        ["worker_auto_renew_period"] = [1, 6, 12],
        ["timeout_mins"] = [null, 1, 60],
    };

    /// <summary>For each field, values that are wrong whatever the others are.</summary>
    private static readonly Dictionary<string, object?[]> Wrong = new()
    {
        ["count"] = [null, 0, -1, 1.5, "1", true, 3_000_000_000L],
        ["worker_instance_type"] = [null, "", "ens.sn1.Tiny", " ens.sn1.tiny", 1],
        ["ens_region_id"] = [null, "cn-beijing", false],
        ["worker_image_id"] = [null, "m-2qvlo2t8nygm8cnqvg15gf", 0],
        ["ens_internet_charge_type"] = [null, "BandwidthByMonth", 95],
        ["worker_period"] = [null, 0, 10, 11, 13, 24, "1", 1.5],
        ["login_password"] = [null, "", "short1!", "onlylowercase", "Has Space123", 12345678],
        ["worker_system_disk_size"] = [null, 0, 10, 25, 110, "20"],
        ["is_edge_worker"] = [null, false, "true", 1],
        ["worker_data_disk_size"] = [10, 25, 210, -20, "0"],
        ["worker_auto_renew"] = ["true", 0],
        ["worker_auto_renew_period"] = [0, 13, "1", true],
        ["timeout_mins"] = [0, -1, "60", 0.5],
    };

    private static readonly Gen<Dictionary<string, object?>> RightBodies = Bodies(Right);
    private static readonly Gen<string> AnyField = Gen.Int[0, Wrong.Count - 1].Select(i => Wrong.Keys.ElementAt(i));

    [Fact]
    public void Read_EveryFieldRight_Accepts() =>
        RightBodies.Sample(body => Read(body) is ScaleOutParse.Accepted);

    [Fact]
    public void Read_EveryFieldRight_KeepsTheTermsAsSent() =>
        RightBodies.Sample(body =>
        {
            var order = ((ScaleOutParse.Accepted)Read(body)).Order;
            return order.Count.Equals(body["count"])
                   && order.Months.Equals(body["worker_period"])
                   && order.InstanceType.Equals(body["worker_instance_type"])
                   && order.EnsRegionId.Equals(body["ens_region_id"])
                   && order.AutoRenewMonths is not null == body.GetValueOrDefault("worker_auto_renew") is true;
        });

    [Fact]
    public void Read_AnyOneFieldWrong_RefusesNamingThatField() =>
        Gen.Select(RightBodies, AnyField, Gen.Int[0, 100]).Sample((body, name, pick) =>
        {
            var changed = Put(body, name, Wrong[name][pick % Wrong[name].Length]);
            return Read(changed) is ScaleOutParse.Refused(var error)
                   && error.Status == 400
                   && error.Message.Contains(name, StringComparison.Ordinal);
        });

    [Fact]
    public void Read_AnyNumberOfFieldsWrong_Refuses() =>
        Gen.Select(RightBodies, Bodies(Wrong), AnyField.Array[1, 13]).Sample((right, wrong, names) =>
            Read(names.Aggregate(right, (body, name) => Put(body, name, wrong.GetValueOrDefault(name)))) is ScaleOutParse.Refused);

    [Fact]
    public void Read_AnyRefusal_NeverRepeatsThePassword() =>
        Gen.Select(RightBodies, Gen.String[Gen.Char["qzQZ79"], 4, 40], AnyField).Sample((body, password, name) =>
        {
            var secret = $"{password}#secret#";
            var changed = Put(Put(body, name, Wrong[name][^1]), "login_password", secret);
            return Read(changed) is not ScaleOutParse.Refused(var error)
                   || !error.Message.Contains(secret, StringComparison.Ordinal);
        });

    private static Gen<Dictionary<string, object?>> Bodies(Dictionary<string, object?[]> values) =>
        Gen.Int[0, 1000].Array[values.Count].Select(picks => values
            .Zip(picks, (field, pick) => (Name: field.Key, Value: field.Value[pick % field.Value.Length]))
            .Where(field => field.Value is not null)
            .ToDictionary(field => field.Name, field => field.Value));

    private static Dictionary<string, object?> Put(Dictionary<string, object?> body, string name, object? value)
    {
        var changed = new Dictionary<string, object?>(body);
        if (value is null)
            changed.Remove(name);
        else
            changed[name] = value;
        return changed;
    }

    private static ScaleOutParse Read(Dictionary<string, object?> body) => Reader.Read(JsonSerializer.SerializeToUtf8Bytes(body));
}
