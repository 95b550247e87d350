using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Sections;
using Microsoft.Extensions.Configuration;

namespace EdgeAutoscaler.Configuration;

/// <summary>Turns the section <c>Autoscaler</c> into settings that hold in every respect.</summary>
public static class SettingsReader
{
    /// <summary>Reads and validates the whole section. Never throws on a bad value, never stops at the first one.</summary>
    /// <param name="root">The configuration that holds the section.</param>
    public static SettingsResult Read(IConfiguration root)
    {
        var errors = new SettingsErrors();
        var section = new Node(root.GetSection("Autoscaler"), errors);
        ShapeCheck.Check(section, KeyTree.Autoscaler);
        var settings = AutoscalerReader.Read(section);
        return errors.All.Count == 0 ? new SettingsResult.Valid(settings) : new SettingsResult.Invalid(errors.All);
    }
}
