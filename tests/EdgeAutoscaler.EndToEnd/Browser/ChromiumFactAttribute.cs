namespace EdgeAutoscaler.EndToEnd.Browser;

/// <summary>A fact that needs Chromium; skipped with the reason where it is missing, but never in CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (Chromium.Find() is null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "Neither chromium nor google-chrome is on the PATH";
    }
}
