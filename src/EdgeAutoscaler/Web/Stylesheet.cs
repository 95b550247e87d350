using System.Security.Cryptography;
using System.Text;

namespace EdgeAutoscaler.Web;

/// <summary>The page's stylesheet, built into the assembly.</summary>
internal static class Stylesheet
{
    /// <summary>The CSS.</summary>
    public static string Text { get; } = Read();

    /// <summary>What a content security policy calls exactly this stylesheet.</summary>
    public static string Hash { get; } = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}";

    private static string Read()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("StatusPage.css")
            ?? throw new InvalidOperationException("StatusPage.css isn't built into the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
