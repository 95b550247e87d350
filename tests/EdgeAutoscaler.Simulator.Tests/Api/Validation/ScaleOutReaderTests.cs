using System.Text.Json;
using CsCheck;
using EdgeAutoscaler.Simulator.Api.Validation;

namespace EdgeAutoscaler.Simulator.Tests.Api.Validation;

public class ScaleOutReaderTests
{
    private static readonly ScaleOutReader Reader = new(TestCloud.DefaultOptions.Catalogue);

    private static readonly string[] Required =
    [
        "count", "worker_instance_type", "ens_region_id", "worker_image_id", "ens_internet_charge_type", "worker_period",
        "login_password", "worker_system_disk_size", "is_edge_worker",
    ];

    private static readonly string[] Optional = ["timeout_mins", "worker_data_disk_size", "worker_auto_renew"];

    private static readonly string[] WholeNumbers =
    [
        "count", "worker_period", "worker_system_disk_size", "worker_data_disk_size", "worker_auto_renew_period", "timeout_mins",
    ];

    [Fact]
    public void Read_DocumentedSample_KeepsEveryTerm()
    {
        var order = Assert.IsType<ScaleOutParse.Accepted>(Read(ScaleOutBodies.Valid(3))).Order;

        Assert.Equal(("ens.sn1.tiny", "cn-beijing-telecom", 3, 1, 1), (
            order.InstanceType, order.EnsRegionId, order.Count, order.Months, order.AutoRenewMonths));
        Assert.Equal(TimeSpan.FromMinutes(60), order.Timeout);
    }

    [Fact]
    public void Read_AnyPeriod_AllowsExactlyOneToNineAndTwelve() =>
        Gen.Int[-5, 70].Sample(period =>
            IsAccepted(ScaleOutBodies.With("worker_period", period)) == (period is (>= 1 and <= 9) or 12));

    [Fact]
    public void Read_AnySystemDisk_AllowsTensFromTwentyToAHundred() =>
        Gen.Int[-10, 220].Sample(size =>
            IsAccepted(ScaleOutBodies.With("worker_system_disk_size", size)) == (size is >= 20 and <= 100 && size % 10 == 0));

    [Fact]
    public void Read_AnyDataDisk_AllowsNoneOrTensFromTwentyToTwoHundred() =>
        Gen.Int[-10, 320].Sample(size =>
            IsAccepted(ScaleOutBodies.With("worker_data_disk_size", size))
            == (size == 0 || (size is >= 20 and <= 200 && size % 10 == 0)));

    [Fact]
    public void Read_AnyRenewPeriod_AllowsOneToTwelve() =>
        Gen.Int[-3, 24].Sample(months =>
            IsAccepted(ScaleOutBodies.With("worker_auto_renew_period", months)) == months is >= 1 and <= 12);

    [Fact]
    public void Read_AnyCount_AllowsAtLeastOne() =>
        Gen.Int.Sample(count => IsAccepted(ScaleOutBodies.With("count", count)) == count >= 1);

    [Fact]
    public void Read_WithoutARequiredField_NamesIt()
    {
        foreach (var name in Required)
            AssertRefused(ScaleOutBodies.Without(name), "InvalidParameter", name);
    }

    [Fact]
    public void Read_WithoutAnOptionalField_Accepts()
    {
        foreach (var name in Optional)
            Assert.True(IsAccepted(ScaleOutBodies.Without(name)), name);
    }

    [Fact]
    public void Read_WholeNumberOfAnotherType_IsAFormatError()
    {
        foreach (var name in WholeNumbers)
        foreach (var value in new object?[] { "1", 1.5, true, null, long.MaxValue, new[] { 1 } })
            AssertRefused(ScaleOutBodies.With(name, value), "InvalidParameter.Format", name);
    }

    [Fact]
    public void Read_FlagOfAnotherType_IsAFormatError()
    {
        foreach (var name in new[] { "is_edge_worker", "worker_auto_renew" })
        foreach (var value in new object?[] { "true", 1, null })
            AssertRefused(ScaleOutBodies.With(name, value), "InvalidParameter.Format", name);
    }

    [Theory]
    [InlineData("worker_instance_type", "ens.sn1.huge")]
    [InlineData("worker_instance_type", "ENS.SN1.TINY")]
    [InlineData("ens_region_id", "cn-nowhere")]
    [InlineData("worker_image_id", "")]
    [InlineData("ens_internet_charge_type", "bandwidthbyday")]
    [InlineData("ens_internet_charge_type", "PayByTraffic")]
    public void Read_TextOutsideTheCatalogue_NamesFieldAndValue(string name, string value)
    {
        AssertRefused(ScaleOutBodies.With(name, value), "InvalidParameter", name);
        AssertRefused(ScaleOutBodies.With(name, value), "InvalidParameter", $"\"{value}\"");
    }

    [Fact]
    public void Read_NotAnEdgeWorker_IsRefused() =>
        AssertRefused(ScaleOutBodies.With("is_edge_worker", false), "InvalidParameter", "is_edge_worker must be true");

    [Fact]
    public void Read_AutoRenewWithoutPeriod_IsRefused() =>
        AssertRefused(ScaleOutBodies.Without("worker_auto_renew_period"), "InvalidParameter", "worker_auto_renew_period");

    [Fact]
    public void Read_NoAutoRenew_NeedsNoPeriodAndIgnoresIt()
    {
        var body = ScaleOutBodies.With("worker_auto_renew", false);
        Assert.Null(Assert.IsType<ScaleOutParse.Accepted>(Read(body)).Order.AutoRenewMonths);
        body.Remove("worker_auto_renew_period");
        Assert.True(IsAccepted(body));
    }

    [Fact]
    public void Read_SystemDiskNotLargerThanTheImage_IsRefused()
    {
        var body = ScaleOutBodies.With("worker_image_id", "m-large");
        body["worker_system_disk_size"] = 40;
        AssertRefused(body, "InvalidParameter", "40 GiB");
        body["worker_system_disk_size"] = 50;
        Assert.True(IsAccepted(body));
    }

    [Theory]
    [InlineData("ens_Internet_charge_type")]
    [InlineData("Count")]
    [InlineData("client_token")]
    public void Read_UnknownField_IsNamed(string name) =>
        AssertRefused(ScaleOutBodies.With(name, "x"), "InvalidParameter.Format", name);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"count\":1")]
    [InlineData("{\"count\":1,\"count\":2}")]
    public void Read_NotOneCleanObject_IsAFormatError(string json) =>
        Assert.Equal("InvalidParameter.Format", Assert.IsType<ScaleOutParse.Refused>(Reader.Read(Bytes(json))).Error.Code);

    [Fact]
    public void Read_AnyBytes_NeverThrows() =>
        Gen.Byte.Array[0, 60].Sample(bytes => Reader.Read(bytes) is ScaleOutParse.Refused);

    [Fact]
    public void Read_RefusedPassword_IsNotRepeated()
    {
        var refused = Assert.IsType<ScaleOutParse.Refused>(Read(ScaleOutBodies.With("login_password", "weakpassword")));

        Assert.DoesNotContain("weakpassword", refused.Error.Message, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string json) => System.Text.Encoding.UTF8.GetBytes(json);

    private static ScaleOutParse Read(Dictionary<string, object?> body) => Reader.Read(JsonSerializer.SerializeToUtf8Bytes(body));

    private static bool IsAccepted(Dictionary<string, object?> body) => Read(body) is ScaleOutParse.Accepted;

    private static void AssertRefused(Dictionary<string, object?> body, string code, string mentioned)
    {
        var error = Assert.IsType<ScaleOutParse.Refused>(Read(body)).Error;
        Assert.Equal((400, code), (error.Status, error.Code));
        Assert.Contains(mentioned, error.Message, StringComparison.Ordinal);
    }
}
