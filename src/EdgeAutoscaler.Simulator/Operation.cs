namespace EdgeAutoscaler.Simulator;

/// <summary>The operations that faults can be scripted for. The ACK names equal the <c>x-acs-action</c> of the request.</summary>
public enum Operation
{
    /// <summary><c>POST /api/v2/clusters/{id}</c>: buy worker nodes.</summary>
    ScaleOutCluster,

    /// <summary><c>GET /tasks/{id}</c>.</summary>
    DescribeTaskInfo,

    /// <summary><c>GET /clusters/{id}/tasks</c>.</summary>
    DescribeClusterTasks,

    /// <summary><c>GET /clusters/{id}/nodes</c>.</summary>
    DescribeClusterNodes,

    /// <summary><c>GET /clusters/{id}</c>.</summary>
    DescribeClusterDetail,

    /// <summary>Prometheus <c>/api/v1/query</c>.</summary>
    PrometheusQuery,

    /// <summary>Prometheus <c>/api/v1/query_range</c>.</summary>
    PrometheusQueryRange,
}
