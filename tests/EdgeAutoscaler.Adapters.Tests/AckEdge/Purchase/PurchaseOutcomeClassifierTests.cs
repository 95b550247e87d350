using System.Text;
using CsCheck;
using EdgeAutoscaler.Adapters.AckEdge.Purchase;
using EdgeAutoscaler.Core.Purchasing;

namespace EdgeAutoscaler.Adapters.Tests.AckEdge.Purchase;

public sealed class PurchaseOutcomeClassifierTests
{
    [Theory]
    [InlineData(202, """{"cluster_id":"c","request_id":"r-1","task_id":"T-1"}""")]
    [InlineData(200, """{"ClusterId":"c","RequestId":"r-1","TaskId":"T-1"}""")]
    [InlineData(201, """{"requestId":"r-1","taskId":" T-1 ","extra":{"task_id":"other"}}""")]
    public void Classify_SuccessWithATaskId_IsAccepted(int status, string body) =>
        Assert.Equal(new PurchaseOutcome.Accepted("T-1", "r-1"), Classify(status, body));

    [Theory]
    [InlineData("""{"request_id":"r-1"}""", "no_task_id")]
    [InlineData("""{"task_id":""}""", "no_task_id")]
    [InlineData("""{"task_id":null}""", "no_task_id")]
    [InlineData("""{"task_id":{}}""", "no_task_id")]
    [InlineData("""{"task_id":7}""", "no_task_id")]
    [InlineData("""{"task_id":"T-1","taskId":"T-2"}""", "no_task_id")]
    [InlineData("""{"task_id":"T-1","task_id":"T-2"}""", "bad_response")]
    [InlineData("""{"task_id":"T-1" """, "bad_response")]
    [InlineData("""["T-1"]""", "bad_response")]
    [InlineData("<html>ok</html>", "bad_response")]
    [InlineData("", "bad_response")]
    public void Classify_SuccessWithoutOneTaskId_IsAmbiguous(string body, string code) =>
        Assert.Equal(code, Assert.IsType<PurchaseOutcome.Ambiguous>(Classify(202, body)).Code);

    [Theory]
    [InlineData(400, "ErrorClusterState", RejectionReason.Busy)]
    [InlineData(400, "QuotaExceeded.Node", RejectionReason.Quota)]
    [InlineData(403, "OperationDenied.NoStock", RejectionReason.Stock)]
    [InlineData(400, "InsufficientBalance", RejectionReason.Balance)]
    [InlineData(400, "PAY.INSUFFICIENT_BALANCE", RejectionReason.Balance)]
    [InlineData(400, "InvalidPayMethod", RejectionReason.Balance)]
    [InlineData(403, "StatusForbidden", RejectionReason.Forbidden)]
    [InlineData(404, "InvalidAccessKeyId.NotFound", RejectionReason.Forbidden)]
    [InlineData(400, "SignatureDoesNotMatch", RejectionReason.Forbidden)]
    [InlineData(401, "SomethingNew", RejectionReason.Forbidden)]
    [InlineData(400, "Throttling.User", RejectionReason.Throttled)]
    [InlineData(429, "SomethingNew", RejectionReason.Throttled)]
    [InlineData(400, "InvalidParameter.Format", RejectionReason.Invalid)]
    [InlineData(404, "ErrorClusterNotFound", RejectionReason.Invalid)]
    [InlineData(418, "SomethingNew", RejectionReason.Invalid)]
    public void Classify_SignedRefusal_IsRejectedForItsReason(int status, string code, RejectionReason reason)
    {
        var outcome = Classify(status, $$"""{"code":"{{code}}","message":"no","requestId":"r-1","status":{{status}}}""", TimeSpan.FromSeconds(2));

        Assert.Equal(
            new PurchaseOutcome.Rejected(reason, code, $"HTTP {status}: no", "r-1", TimeSpan.FromSeconds(2)),
            outcome);
    }

    [Fact]
    public void Classify_RefusalInTheGatewaysCasing_IsRejected() =>
        Assert.IsType<PurchaseOutcome.Rejected>(Classify(400, """{"RequestId":"r-1","HostId":"h","Code":"Throttling","Message":"slow"}"""));

    [Theory]
    [InlineData(400, "InternalError")]
    [InlineData(400, "ServiceUnavailable")]
    [InlineData(400, "RequestTimeout")]
    [InlineData(400, "SignatureNonceUsed")]
    [InlineData(408, "Whatever")]
    [InlineData(500, "InvalidParameter")]
    [InlineData(503, "Throttling")]
    [InlineData(302, "InvalidParameter")]
    public void Classify_AnswerThatDoesNotProveARefusal_IsAmbiguous(int status, string code) =>
        Assert.Equal(
            ($"http_{status}", "r-1"),
            Classify(status, $$"""{"code":"{{code}}","request_id":"r-1"}""") is PurchaseOutcome.Ambiguous outcome ? (outcome.Code, outcome.RequestId) : default);

    [Theory]
    [InlineData(429, "")]
    [InlineData(429, """{"error":"slow down"}""")]
    [InlineData(400, """{"code":"InvalidParameter","message":"no request id"}""")]
    [InlineData(400, """{"code":"A","code":"B","request_id":"r"}""")]
    [InlineData(403, "<html>proxy</html>")]
    [InlineData(404, "not found")]
    public void Classify_RefusalTheApiDidNotSign_IsAmbiguous(int status, string body) =>
        Assert.Equal($"http_{status}", Assert.IsType<PurchaseOutcome.Ambiguous>(Classify(status, body)).Code);

    [Theory]
    [InlineData("timeout")]
    [InlineData("connection_lost")]
    [InlineData("response_too_large")]
    public void Classify_AnswerLost_IsAmbiguous(string fault) =>
        Assert.Equal(fault, Assert.IsType<PurchaseOutcome.Ambiguous>(PurchaseOutcomeClassifier.Classify(new PurchaseReply.Lost(fault))).Code);

    [Theory]
    [InlineData("dns")]
    [InlineData("unreachable")]
    [InlineData("tls")]
    [InlineData("fuse")]
    public void Classify_NeverSent_IsRejected(string fault)
    {
        var rejected = Assert.IsType<PurchaseOutcome.Rejected>(PurchaseOutcomeClassifier.Classify(new PurchaseReply.NeverSent(fault)));

        Assert.Equal((RejectionReason.NotSent, fault), (rejected.Reason, rejected.Code));
    }

    [Fact]
    public void Classify_AnyBytesUnderAnyStatus_NeitherThrowsNorInventsATask() =>
        Gen.Select(Gen.Int[100, 599], Gen.Byte.Array[0, 200]).Sample((status, body) =>
            PurchaseOutcomeClassifier.Classify(new PurchaseReply.Answered(status, body, null)) is PurchaseOutcome.Ambiguous);

    [Fact]
    public void Classify_AcceptedAnswerCutAnywhere_IsAmbiguous()
    {
        const string Whole = """{"cluster_id":"c","request_id":"r-1","task_id":"T-1"}""";

        Gen.Int[0, Whole.Length - 1].Sample(length => Classify(202, Whole[..length]) is PurchaseOutcome.Ambiguous);
    }

    private static PurchaseOutcome Classify(int status, string body, TimeSpan? retryAfter = null) =>
        PurchaseOutcomeClassifier.Classify(new PurchaseReply.Answered(status, Encoding.UTF8.GetBytes(body), retryAfter));
}
