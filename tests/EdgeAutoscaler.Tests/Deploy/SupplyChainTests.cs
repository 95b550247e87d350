using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace EdgeAutoscaler.Tests.Deploy;

/// <summary>Where packages come from, and that the service says what it is made of.</summary>
public sealed class SupplyChainTests
{
    [Fact]
    public async Task WriteSbom_EveryPackageOfTheLockFile_StandsInItWithItsHash()
    {
        var folder = Directory.CreateTempSubdirectory("edge-autoscaler-sbom-");
        try
        {
            var result = await Tool.Run(
                "dotnet", "", "msbuild", DeployFiles.PathOf("src/EdgeAutoscaler/EdgeAutoscaler.csproj"), "-target:WriteSbom", $"-property:SbomDirectory={folder.FullName}", "-nodeReuse:false");
            Assert.True(result.ExitCode == 0, result.ToString());

            var sbom = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "edge-autoscaler.cdx.json")))!;
            var components = sbom["components"]!.AsArray();

            Assert.Equal("CycloneDX", (string?)sbom["bomFormat"]);
            Assert.Equal(LockedPackages(), components.Select(component => (string)component!["purl"]!).Order(StringComparer.Ordinal));
            Assert.All(components, component => Assert.NotEmpty(component!["hashes"]!.AsArray()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Project_Publishing_WritesTheSbom()
    {
        var target = XDocument.Parse(DeployFiles.Read("src/EdgeAutoscaler/EdgeAutoscaler.csproj")).Descendants("Target").Single(target => (string?)target.Attribute("DependsOnTargets") == "WriteSbom");

        Assert.Equal("Publish", (string?)target.Attribute("AfterTargets"));
    }

    [Fact]
    public void NuGetConfig_EveryPackage_ComesFromOneSource()
    {
        var config = XDocument.Parse(DeployFiles.Read("NuGet.config")).Root!;

        Assert.Equal(["clear", "add"], config.Element("packageSources")!.Elements().Select(element => element.Name.LocalName));
        var mapping = Assert.Single(config.Element("packageSourceMapping")!.Elements("packageSource"));
        Assert.Equal((string?)config.Element("packageSources")!.Element("add")!.Attribute("key"), (string?)mapping.Attribute("key"));
        Assert.Equal("*", (string?)Assert.Single(mapping.Elements("package")).Attribute("pattern"));
    }

    [Theory]
    [InlineData("NuGetAudit", "true")]
    [InlineData("NuGetAuditMode", "all")]
    [InlineData("NuGetAuditLevel", "low")]
    [InlineData("TreatWarningsAsErrors", "true")]
    [InlineData("RestorePackagesWithLockFile", "true")]
    [InlineData("WarningsNotAsErrors", "$(WarningsNotAsErrors);NU1900;NU1905")]
    public void Build_KnownVulnerability_IsAnErrorButASourceThatCannotTellIsNot(string property, string value) =>
        Assert.Equal(value, XDocument.Parse(DeployFiles.Read("Directory.Build.props")).Descendants(property).First().Value);

    private static IEnumerable<string> LockedPackages() =>
        JsonNode.Parse(DeployFiles.Read("src/EdgeAutoscaler/packages.lock.json"))!["dependencies"]!.AsObject()
            .SelectMany(framework => framework.Value!.AsObject())
            .Where(package => (string?)package.Value!["type"] != "Project")
            .Select(package => $"pkg:nuget/{package.Key}@{(string?)package.Value!["resolved"]}")
            .Distinct()
            .Order(StringComparer.Ordinal);
}
