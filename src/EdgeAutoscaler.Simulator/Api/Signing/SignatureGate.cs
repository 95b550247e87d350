using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EdgeAutoscaler.Simulator.Api.Signing;

/// <summary>Lets a request in only when it is signed by the known key, fresh, never seen before and meant for its route.</summary>
internal sealed class SignatureGate(AccessKey accessKey, TimeProvider clock)
{
    private const string ApiVersion = "2015-12-15";
    private const string TokenHeader = "x-acs-security-token";
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);
    private static readonly string[] Required =
        ["host", "x-acs-action", "x-acs-content-sha256", "x-acs-date", "x-acs-signature-nonce", "x-acs-version"];

    private readonly NonceLedger _nonces = new(2 * Tolerance);

    /// <summary>Why the request is refused, or null.</summary>
    public ApiError? Check(ReceivedCall call, Operation operation) =>
        CheckHeaders(call) ?? CheckKey(call) ?? CheckDate(call) ?? CheckSignature(call) ?? CheckNonce(call)
        ?? CheckRoute(call, operation);

    private static ApiError? CheckHeaders(ReceivedCall call)
    {
        var missing = Required.FirstOrDefault(name => string.IsNullOrWhiteSpace(call.Header(name)));
        if (missing is not null)
            return Incomplete($"The header {missing} is required.");
        if (AuthorizationHeader.Parse(call.Header("authorization")) is not { } authorization)
            return Incomplete($"The Authorization header is required in the form {Acs3Signature.Algorithm} Credential=,SignedHeaders=,Signature=.");
        var signable = call.Headers
            .Select(header => header.Key.ToLowerInvariant())
            .Where(Acs3Signature.IsSignable)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return authorization.SignedHeaders.SequenceEqual(signable)
            ? null
            : Incomplete($"SignedHeaders must be {string.Join(';', signable)}.");
    }

    private ApiError? CheckKey(ReceivedCall call)
    {
        if (Authorization(call).Credential != accessKey.Id)
            return new ApiError(403, "InvalidAccessKeyId.NotFound", "The specified AccessKeyId does not exist.");
        return call.Header(TokenHeader) == accessKey.SecurityToken
            ? null
            : new ApiError(403, "InvalidSecurityToken.Malformed", "The security token does not belong to the AccessKeyId.");
    }

    private ApiError? CheckDate(ReceivedCall call)
    {
        var isDate = DateTimeOffset.TryParseExact(
            call.Header("x-acs-date"), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var date);
        if (!isDate)
            return new ApiError(400, "InvalidTimeStamp.Format", "x-acs-date must have the form yyyy-MM-ddTHH:mm:ssZ.");
        return (clock.GetUtcNow() - date).Duration() <= Tolerance
            ? null
            : new ApiError(400, "InvalidTimeStamp.Expired", "x-acs-date is more than 15 minutes off.");
    }

    private ApiError? CheckSignature(ReceivedCall call)
    {
        var contentHash = Acs3Signature.Hash(call.Body);
        var authorization = Authorization(call);
        var canonical = Acs3Signature.CanonicalRequest(call, authorization.SignedHeaders, contentHash);
        var isRight = call.Header("x-acs-content-sha256") == contentHash && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Acs3Signature.Sign(accessKey.Secret, canonical)),
            Encoding.ASCII.GetBytes(authorization.Signature));
        return isRight
            ? null
            : new ApiError(403, "SignatureDoesNotMatch", "The signature does not match the request.");
    }

    private ApiError? CheckNonce(ReceivedCall call) =>
        _nonces.TryUse(call.Header("x-acs-signature-nonce")!, clock.GetUtcNow())
            ? null
            : new ApiError(400, "SignatureNonceUsed", "The nonce was used before.");

    private static ApiError? CheckRoute(ReceivedCall call, Operation operation)
    {
        if (call.Header("x-acs-action") != operation.ToString())
            return new ApiError(400, "InvalidAction.NotFound", $"x-acs-action must be {operation} here, but was {call.Header("x-acs-action")}.");
        return call.Header("x-acs-version") == ApiVersion
            ? null
            : new ApiError(400, "InvalidVersion", $"x-acs-version must be {ApiVersion}, but was {call.Header("x-acs-version")}.");
    }

    private static AuthorizationHeader Authorization(ReceivedCall call) =>
        AuthorizationHeader.Parse(call.Header("authorization"))!;

    private static ApiError Incomplete(string message) => new(400, "IncompleteSignature", message);
}
