using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EdgeAutoscaler.Status;

namespace EdgeAutoscaler.Web;

/// <summary>Reads the body of a request that changes something.</summary>
internal static class OperatorBody
{
    /// <summary>The body, or the answer to a body that isn't one.</summary>
    /// <typeparam name="T">Type of the request.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<(T? Request, IResult? Problem)> ReadAsync<T>(HttpContext context, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var type = (JsonTypeInfo<T>)StatusJsonContext.Default.GetTypeInfo(typeof(T))!;
            return await context.Request.ReadFromJsonAsync(type, cancellationToken) is { } request
                ? (request, null)
                : (null, Bad("The body is null.", StatusCodes.Status400BadRequest));
        }
        catch (JsonException exception)
        {
            return (null, Bad($"The body isn't the JSON of this request: {exception.Message}", StatusCodes.Status400BadRequest));
        }
        catch (BadHttpRequestException exception)
        {
            return (null, Bad(exception.Message, exception.StatusCode));
        }
    }

    private static IResult Bad(string why, int status) => Results.Text($"{why}\n", statusCode: status);
}
