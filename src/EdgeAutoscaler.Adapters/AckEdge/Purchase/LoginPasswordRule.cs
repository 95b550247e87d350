using EdgeAutoscaler.Adapters.Secrets;

namespace EdgeAutoscaler.Adapters.AckEdge.Purchase;

/// <summary>What the cloud demands of a login password. Messages never quote it.</summary>
internal static class LoginPasswordRule
{
    public const string Specials = "()`~!@#$%^&*-_+=|{}[]:;\\\"<>,.?/";

    private const int LengthMin = 8;
    private const int LengthMax = 30;
    private const int KindsMin = 3;

    public static IEnumerable<string> Violations(Secret password)
    {
        var text = password.Reveal();
        if (text.Length is < LengthMin or > LengthMax)
            yield return $"login_password must have {LengthMin} to {LengthMax} characters";
        if (!text.All(IsAllowed))
            yield return $"login_password may hold ASCII letters, digits and {Specials} only";
        if (KindsOf(text) < KindsMin)
            yield return $"login_password must mix at least {KindsMin} of upper case, lower case, digits and special characters";
    }

    private static bool IsAllowed(char character) =>
        char.IsAsciiLetterOrDigit(character) || Specials.Contains(character, StringComparison.Ordinal);

    private static int KindsOf(string text) =>
        Convert.ToInt32(text.Any(char.IsAsciiLetterUpper))
        + Convert.ToInt32(text.Any(char.IsAsciiLetterLower))
        + Convert.ToInt32(text.Any(char.IsAsciiDigit))
        + Convert.ToInt32(text.Any(character => Specials.Contains(character, StringComparison.Ordinal)));
}
