using System.Text;
using EdgeAutoscaler.Adapters.AckEdge.Contracts;
using EdgeAutoscaler.Core.Capacity;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Contracts;

public sealed class NodeReaderTests
{
    [Fact]
    public void Worker_Sample_IsReadWhole()
    {
        var node = Read("""
            {"creation_time":"2020-08-25T11:25:35+08:00","error_message":"","expired_time":"2030-08-25T00:00:00+08:00","instance_id":"i-1",
             "instance_name":"worker","instance_role":"Worker","instance_type":"ens.sn1.tiny","node_name":"cn-beijing.192.168.0.36",
             "node_status":"Ready","nodepool_id":"np-1","state":"running"}
            """);

        Assert.Equal(
            new InventoryNode(
                "i-1",
                "cn-beijing.192.168.0.36",
                "ens.sn1.tiny",
                "np-1",
                NodeStatus.Ready,
                new DateTimeOffset(2020, 8, 25, 11, 25, 35, TimeSpan.FromHours(8)),
                new DateTimeOffset(2030, 8, 25, 0, 0, 0, TimeSpan.FromHours(8))),
            node);
    }

    [Theory]
    [InlineData("\"Ready\"", NodeStatus.Ready)]
    [InlineData("\"true\"", NodeStatus.Ready)]
    [InlineData("true", NodeStatus.Ready)]
    [InlineData("\"NotReady\"", NodeStatus.NotReady)]
    [InlineData("\"Offline\"", NodeStatus.NotReady)]
    [InlineData("\"Unknown\"", NodeStatus.NotReady)]
    [InlineData("false", NodeStatus.NotReady)]
    [InlineData("null", NodeStatus.NotReady)]
    [InlineData("\"dancing\"", NodeStatus.NotReady)]
    public void Worker_Status_IsReadyOnlyWhenItSaysSo(string status, NodeStatus expected) =>
        Assert.Equal(expected, Read($$"""{"instance_id":"i-1","node_status":{{status}}}""")!.Status);

    [Theory]
    [InlineData("""{"instance_id":"i-1","instance_role":"Master"}""")]
    [InlineData("""{"instance_id":"i-1","instance_role":"master"}""")]
    [InlineData("""{"instance_id":" ","instance_role":"Worker"}""")]
    [InlineData("""{"instance_role":"Worker"}""")]
    [InlineData("7")]
    public void Worker_MasterOrNoInstance_IsNone(string json) => Assert.Null(Read(json));

    [Fact]
    public void Worker_JustBeingCreated_HasEmptyNameAndType() =>
        Assert.Equal(
            new InventoryNode("i-1", "", "", null, NodeStatus.NotReady, null, null),
            Read("""{"instance_id":"i-1","state":"initial","node_name":"","expired_time":"2099-12-31T23:59:00+08:00"}"""));

    private static InventoryNode? Read(string json) => NodeReader.Worker(JsonBody.TryParse(Encoding.UTF8.GetBytes(json))!.Value);
}
