using System.Text.Json;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Adapters.Secrets;
using EdgeAutoscaler.Core.Capacity;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Contracts;

public sealed class ScaleOutClusterBodyTests
{
    [Fact]
    public void Serialize_FullRequest_WritesEveryParameterOfTheApiPage()
    {
        const string Expected = """
            {"timeout_mins":60,"worker_instance_type":"ens.sn1.tiny","ens_region_id":"cn-beijing-telecom",
            "worker_image_id":"m-2QVLO2T8NYgm8CNQVg15gF","ens_internet_charge_type":"BandwidthByDay","worker_period":1,
            "worker_auto_renew":true,"worker_auto_renew_period":1,"login_password":"Hello1234!","count":1,
            "worker_system_disk_size":20,"worker_data_disk_size":0,"is_edge_worker":true}
            """;

        Assert.Equal(Expected.ReplaceLineEndings(""), Serialize(Samples.Request));
    }

    [Fact]
    public void Serialize_UnsetOptions_AreLeftOut()
    {
        var bare = Samples.Offer with { TimeoutMins = null, AutoRenew = null, AutoRenewPeriod = null, DataDiskSize = null };

        var names = JsonDocument.Parse(Serialize(Samples.Request with { Offer = bare })).RootElement.EnumerateObject().Select(field => field.Name);

        Assert.Equal(
            [
                "worker_instance_type", "ens_region_id", "worker_image_id", "ens_internet_charge_type", "worker_period",
                "login_password", "count", "worker_system_disk_size", "is_edge_worker",
            ],
            names);
    }

    [Theory]
    [InlineData(InternetChargeType.BandwidthByDay, "BandwidthByDay")]
    [InlineData(InternetChargeType.Bandwidth95ByMonth, "95BandwidthByMonth")]
    public void OnWire_ChargeType_HasTheNameOfTheApi(InternetChargeType type, string expected) =>
        Assert.Equal(expected, ChargeTypeNames.OnWire(type));

    [Fact]
    public void ToString_Body_HidesThePassword() =>
        Assert.DoesNotContain(
            Samples.Password,
            ScaleOutClusterBody.Of(Samples.Request, new Secret(Samples.Password)).ToString(),
            StringComparison.Ordinal);

    private static string Serialize(ScaleOutRequest request) =>
        JsonSerializer.Serialize(
            ScaleOutClusterBody.Of(request, new Secret(Samples.Password)),
            AckJsonContext.Default.ScaleOutClusterBody);
}
