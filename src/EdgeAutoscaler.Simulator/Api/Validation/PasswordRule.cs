namespace EdgeAutoscaler.Simulator.Api.Validation;

/// <summary>Login passwords: 8 to 30 characters of at least three of four classes, and nothing outside them.</summary>
internal static class PasswordRule
{
    public const string Expected =
        "8 to 30 characters with at least three of upper case, lower case, digits and specials";

    private const string Specials = "()`~!@#$%^&*-_+=\\|{}[]:;\"<>,.?/";

    private static readonly Func<char, bool>[] Classes =
        [char.IsAsciiLetterUpper, char.IsAsciiLetterLower, char.IsAsciiDigit, Specials.Contains];

    public static bool IsMetBy(string password) =>
        password.Length is >= 8 and <= 30
        && password.All(character => Classes.Any(isOfClass => isOfClass(character)))
        && Classes.Count(isOfClass => password.Any(isOfClass)) >= 3;
}
