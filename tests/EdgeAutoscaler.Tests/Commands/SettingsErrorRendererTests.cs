using EdgeAutoscaler.Commands;

namespace EdgeAutoscaler.Tests.Commands;

public sealed class SettingsErrorRendererTests
{
    [Fact]
    public void Render_SeveralErrors_ShowsThemAllWithKeyValueAndAdvice()
    {
        var text = Rendered.Plain(console => new SettingsErrorRenderer(console).Render(
            "/etc/edge-autoscaler/appsettings.json",
            [
                new SettingsProblem("Autoscaler:Mode", "Liv", "should be Demo, DryRun or Live"),
                new SettingsProblem("Autoscaler:Clusters:0:Name", null, "is missing; every cluster has a name"),
            ]));

        Assert.Equal(
            """
            The configuration can't be used: 2 errors in /etc/edge-autoscaler/appsettings.json

              Autoscaler:Mode = Liv
                should be Demo, DryRun or Live

              Autoscaler:Clusters:0:Name
                is missing; every cluster has a name

            Nothing was started and nothing was bought. A service that runs already keeps its last good configuration.

            """,
            text);
    }

    [Fact]
    public void Render_OneError_CountsItInTheSingular() => Assert.Contains(
        "1 error in a.json",
        Rendered.Plain(console => new SettingsErrorRenderer(console).Render("a.json", [new SettingsProblem("k", "v", "m")])),
        StringComparison.Ordinal);
}
