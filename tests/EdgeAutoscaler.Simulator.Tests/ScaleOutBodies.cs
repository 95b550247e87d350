namespace EdgeAutoscaler.Simulator.Tests;

/// <summary>Purchase bodies: the documented sample, to be varied field by field.</summary>
internal static class ScaleOutBodies
{
    public static Dictionary<string, object?> Valid(int count = 1) => new()
    {
        ["timeout_mins"] = 60,
        ["worker_instance_type"] = "ens.sn1.tiny",
        ["ens_region_id"] = "cn-beijing-telecom",
        ["worker_image_id"] = "m-2QVLO2T8NYgm8CNQVg15gF",
        ["ens_internet_charge_type"] = "BandwidthByDay",
        ["worker_period"] = 1,
        ["worker_auto_renew"] = true,
        ["worker_auto_renew_period"] = 1,
        ["login_password"] = "Hello1234!",
        ["count"] = count,
        ["worker_system_disk_size"] = 20,
        ["worker_data_disk_size"] = 0,
        ["is_edge_worker"] = true,
    };

    public static Dictionary<string, object?> With(string name, object? value)
    {
        var body = Valid();
        body[name] = value;
        return body;
    }

    public static Dictionary<string, object?> Without(string name)
    {
        var body = Valid();
        body.Remove(name);
        return body;
    }
}
