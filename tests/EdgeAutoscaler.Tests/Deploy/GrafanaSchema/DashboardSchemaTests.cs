namespace EdgeAutoscaler.Tests.Deploy.GrafanaSchema;

/// <summary>The dashboards against the types that Grafana publishes: no property misspelled, none of the wrong kind.</summary>
public sealed class DashboardSchemaTests(GrafanaTypes types) : IClassFixture<GrafanaTypes>
{
    [NpmFact]
    public async Task Dashboards_AllOfThem_AreOfTheTypeThatGrafanaPublishes()
    {
        foreach (var version in GrafanaTypes.Versions)
        {
            foreach (var file in Dashboard.Files)
            {
                var errors = await types.ErrorsOfAsync(Dashboard.Of(file).Content.ToJsonString(), version);
                Assert.True(errors.Length == 0, $"{file}, Grafana {version}: {errors}");
            }
        }
    }

    [NpmFact]
    public async Task Dashboards_PropertyIsMisspelled_IsFound()
    {
        foreach (var version in GrafanaTypes.Versions)
        {
            var dashboard = Dashboard.Of(Dashboard.Files[0]).Content;
            dashboard["panels"]![1]!["gridPosition"] = 1;

            Assert.Contains("gridPosition", await types.ErrorsOfAsync(dashboard.ToJsonString(), version), StringComparison.Ordinal);
        }
    }
}
