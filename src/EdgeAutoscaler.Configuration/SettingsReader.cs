using System.Collections.Immutable;
using EdgeAutoscaler.Configuration.Reading;
using EdgeAutoscaler.Configuration.Sections;
using Microsoft.Extensions.Configuration;

namespace EdgeAutoscaler.Configuration;

/// <summary>Turns the section <c>Autoscaler</c> into settings that hold in every respect.</summary>
public static class SettingsReader
{
    // What it takes to ask a running service.
    private static readonly string[] Contact = ["Autoscaler:Listen", "Autoscaler:ApiTokenFile"];

    /// <summary>Reads and validates the whole section. Never throws on a bad value, never stops at the first one.</summary>
    /// <param name="root">The configuration that holds the section.</param>
    public static SettingsResult Read(IConfiguration root)
    {
        var errors = new SettingsErrors();
        var section = new Node(root.GetSection("Autoscaler"), errors);
        ShapeCheck.Check(section, KeyTree.Autoscaler);
        var settings = AutoscalerReader.Read(section);
        return errors.All.Count == 0 ? new SettingsResult.Valid(settings) : new SettingsResult.Invalid(errors.All) { Outline = OutlineOf(root, settings, errors) };
    }

    // Without everything that a decision could be made from: nothing may be bought by half a configuration.
    private static SettingsOutline? OutlineOf(IConfiguration root, AutoscalerSettings settings, SettingsErrors errors) =>
        errors.All.Any(error => error.Key == "Autoscaler") || Array.Exists(Contact, errors.Touch) || MayMisspellListen(root, errors)
            ? null
            : new SettingsOutline(
                settings with { Clusters = [], Budgets = [], Notifications = [], LoadSources = ImmutableSortedDictionary<string, LoadSourceSettings>.Empty },
                HasLedger: settings.Mode != ServiceMode.Demo && !errors.Touch("Autoscaler:Ledger"));

    // Where Listen is missing, a key that doesn't exist may be meant for it, and the default in its place be the address of another service.
    private static bool MayMisspellListen(IConfiguration root, SettingsErrors errors) =>
        !root.GetSection("Autoscaler:Listen").Exists()
        && errors.All.Any(error => error.Key.Split(':') is ["Autoscaler", var name, ..] && KeyTree.Autoscaler.Child(name) is null);
}
