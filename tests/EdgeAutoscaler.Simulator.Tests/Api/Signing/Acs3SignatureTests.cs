using System.Text;
using EdgeAutoscaler.Simulator.Api;
using EdgeAutoscaler.Simulator.Api.Signing;

namespace EdgeAutoscaler.Simulator.Tests.Api.Signing;

public class Acs3SignatureTests
{
    private const string Body =
        """{"timeout_mins":60,"worker_instance_type":"ens.sn1.tiny","ens_region_id":"cn-beijing-telecom","worker_image_id":"m-2QVLO2T8NYgm8CNQVg15gF","ens_internet_charge_type":"BandwidthByDay","worker_period":1,"worker_auto_renew":true,"worker_auto_renew_period":1,"login_password":"Hello1234!","count":1,"worker_system_disk_size":20,"worker_data_disk_size":0,"is_edge_worker":true}""";

    [Fact]
    public void Sign_PublishedRpcVector_GivesItsHashAndSignature()
    {
        var canonical = Canonical(
            "POST", "/", "RegionId=cn-shanghai&ImageId=win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd", "",
            Common("ecs.cn-shanghai.aliyuncs.com", "RunInstances", "2014-05-26"));

        Assert.Equal("7ea06492da5221eba5297e897ce16e55f964061054b7695beedaac1145b1e259", Hash(canonical));
        Assert.Equal("06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0", Sign(canonical));
    }

    [Fact]
    public void Sign_EmptyQueryValueAndRepeatedHeader_GivesTheSdkVector()
    {
        var call = new ReceivedCall(
            "GET", "/", "test=ok&empty=", [new("x-acs-test", "http"), new("x-acs-TEST", "https")], []);
        var canonical = Acs3Signature.CanonicalRequest(
            call, ["x-acs-test"], "55e12e91650d2fec56ec74e1d3e4ddbfce2ef3a65890c2a19ecf88a307e76a23");

        Assert.Equal(
            "d16b30a7699ae9e43875b13195b2f81bcc3ed10c14a9b5eb780e51619aa50be1", Acs3Signature.Sign("secret", canonical));
    }

    [Fact]
    public void Sign_ScaleOutWithBody_GivesTheDerivedVector()
    {
        var canonical = Canonical("POST", "/api/v2/clusters/c0123456789abcdef0123456789abcdef0", "", Body, ScaleOut());

        Assert.Equal("65e3a017f8e6e0ff165fa5c4cebe45a32f8227f7e6cda7d63d073bff91206083", Hash(canonical));
        Assert.Equal("7d4e3bdee4d12e4bb50f8e0a96649c715e8cffc90ef003dbefe9bcc29e321bb3", Sign(canonical));
    }

    [Fact]
    public void Sign_TemporaryCredentials_SignsTheirHeadersToo()
    {
        var headers = ScaleOut();
        headers["x-acs-security-token"] = "STSTOKEN";
        headers["x-acs-accesskey-id"] = "YourAccessKeyId";
        var canonical = Canonical("POST", "/api/v2/clusters/c0123456789abcdef0123456789abcdef0", "", Body, headers);

        Assert.Equal("95877ac98e32b347be062e6d70bfeead1f0460276deb4090c08e86f473bf7dff", Sign(canonical));
    }

    [Theory]
    [InlineData("pageNumber=1&pageSize=100&state=all")]
    [InlineData("state=all&pageSize=100&pageNumber=1")]
    [InlineData("st%61te=all&pageSize=%31%30%30&pageNumber=1")]
    public void Sign_QueryInAnyOrderOrEncoding_GivesTheSameVector(string query)
    {
        var canonical = Canonical(
            "GET", "/clusters/c0123456789abcdef0123456789abcdef0/nodes", query, "",
            Common("cs.cn-beijing.aliyuncs.com", "DescribeClusterNodes", "2015-12-15"));

        Assert.Equal("fa85e9eacfe9a1293b3d6bb7ff8ddfa35c814d4747b206323985cbb5aa9f17ec", Sign(canonical));
    }

    private static Dictionary<string, string> ScaleOut()
    {
        var headers = Common("cs.cn-beijing.aliyuncs.com", "ScaleOutCluster", "2015-12-15");
        headers["content-type"] = "application/json; charset=utf-8";
        return headers;
    }

    private static Dictionary<string, string> Common(string host, string action, string version) => new()
    {
        ["host"] = host,
        ["x-acs-action"] = action,
        ["x-acs-version"] = version,
        ["x-acs-date"] = "2023-10-26T10:22:32Z",
        ["x-acs-signature-nonce"] = "3156853299f313e23d1673dc12e1703d",
    };

    private static string Canonical(string method, string path, string query, string body, Dictionary<string, string> headers)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        headers["x-acs-content-sha256"] = Acs3Signature.Hash(bytes);
        var call = new ReceivedCall(method, path, query, [.. headers], bytes);
        return Acs3Signature.CanonicalRequest(
            call, headers.Keys.Order(StringComparer.Ordinal), Acs3Signature.Hash(bytes));
    }

    private static string Hash(string canonical) => Acs3Signature.Hash(Encoding.UTF8.GetBytes(canonical));

    private static string Sign(string canonical) => Acs3Signature.Sign("YourAccessKeySecret", canonical);
}
