using System.Text.Json;
using EdgeAutoscaler.Simulator.World;

namespace EdgeAutoscaler.Simulator.Api.Validation;

/// <summary>Reads a purchase body strictly: exact types, no unknown and no repeated field, nothing off the catalogue.</summary>
internal sealed class ScaleOutReader(Catalogue catalogue)
{
    private const int DefaultTimeoutMinutes = 60;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly IReadOnlyList<FieldRule> _rules = ScaleOutRules.For(catalogue);

    public ScaleOutParse Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return Refusal(document.RootElement) is { } error
                ? new ScaleOutParse.Refused(error)
                : new ScaleOutParse.Accepted(Order(document.RootElement));
        }
        catch (JsonException)
        {
            return new ScaleOutParse.Refused(ApiError.InvalidFormat("The body must be one JSON object without repeated names."));
        }
    }

    private ApiError? Refusal(JsonElement body)
    {
        if (body.ValueKind is not JsonValueKind.Object)
            return ApiError.InvalidFormat("The body must be a JSON object.");
        var unknown = body.EnumerateObject().FirstOrDefault(field => !_rules.Any(rule => rule.Name == field.Name));
        if (unknown.Value.ValueKind is not JsonValueKind.Undefined)
            return ApiError.InvalidFormat($"{unknown.Name} is not a parameter of ScaleOutCluster.");
        return _rules.Select(rule => rule.Check(body)).FirstOrDefault(error => error is not null) ?? Contradiction(body);
    }

    private ApiError? Contradiction(JsonElement body)
    {
        if (Flag(body, "worker_auto_renew") && !body.TryGetProperty("worker_auto_renew_period", out _))
            return ApiError.InvalidParameter("worker_auto_renew_period is required when worker_auto_renew is true and must be 1 to 12 (months).");
        var imageId = Text(body, "worker_image_id");
        var imageSize = catalogue.Images.First(image => image.Id == imageId).SizeGib;
        return Whole(body, "worker_system_disk_size") > imageSize
            ? null
            : ApiError.InvalidParameter($"worker_system_disk_size must be larger than the image's {imageSize} GiB.");
    }

    private static ScaleOutOrder Order(JsonElement body) => new()
    {
        InstanceType = Text(body, "worker_instance_type"),
        EnsRegionId = Text(body, "ens_region_id"),
        ImageId = Text(body, "worker_image_id"),
        Count = Whole(body, "count"),
        Months = Whole(body, "worker_period"),
        AutoRenewMonths = Flag(body, "worker_auto_renew") ? Whole(body, "worker_auto_renew_period") : null,
        Timeout = TimeSpan.FromMinutes(
            body.TryGetProperty("timeout_mins", out var minutes) ? minutes.GetInt32() : DefaultTimeoutMinutes),
    };

    private static string Text(JsonElement body, string name) => body.GetProperty(name).GetString()!;

    private static int Whole(JsonElement body, string name) => body.GetProperty(name).GetInt32();

    private static bool Flag(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.GetBoolean();
}
