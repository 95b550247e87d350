namespace EdgeAutoscaler.Simulator.Api.Validation;

/// <summary>The fields of a purchase, as the documentation of ScaleOutCluster states them.</summary>
internal static class ScaleOutRules
{
    public static IReadOnlyList<FieldRule> For(Catalogue catalogue) =>
    [
        FieldRule.Whole("count", true, count => count >= 1, "a whole number of at least 1"),
        OneOf("worker_instance_type", catalogue.InstanceTypes),
        OneOf("ens_region_id", catalogue.EnsRegionIds),
        OneOf("worker_image_id", [.. catalogue.Images.Select(image => image.Id)]),
        OneOf("ens_internet_charge_type", ["BandwidthByDay", "95BandwidthByMonth"]),
        FieldRule.Whole("worker_period", true, months => months is (>= 1 and <= 9) or 12, "1 to 9 or 12 (months)"),
        FieldRule.Text("login_password", PasswordRule.IsMetBy, PasswordRule.Expected) with { IsSecret = true },
        FieldRule.Whole("worker_system_disk_size", true, size => IsDisk(size, 100), "a multiple of 10 from 20 to 100 (GiB)"),
        FieldRule.Flag("is_edge_worker", true, isEdge => isEdge, "true"),
        FieldRule.Whole("worker_data_disk_size", false, size => size == 0 || IsDisk(size, 200), "0 or a multiple of 10 from 20 to 200 (GiB)"),
        FieldRule.Flag("worker_auto_renew", false, _ => true, "true or false"),
        FieldRule.Whole("worker_auto_renew_period", false, months => months is >= 1 and <= 12, "1 to 12 (months)"),
        FieldRule.Whole("timeout_mins", false, minutes => minutes >= 1, "a whole number of at least 1 (minutes)"),
    ];

    private static FieldRule OneOf(string name, IReadOnlyList<string> values) =>
        FieldRule.Text(name, values.Contains, $"one of {string.Join(", ", values)}");

    private static bool IsDisk(int size, int largest) => size >= 20 && size <= largest && size % 10 == 0;
}
