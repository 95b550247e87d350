using Xunit.Abstractions;
using Xunit.Sdk;

namespace EdgeAutoscaler.Adapters.Tests.Skipping;

/// <summary>xunit with one thing added: an inherited test can be skipped for one of its heirs and not for the other.</summary>
/// <param name="messages">Where diagnostics go.</param>
public sealed class SkippingTestFramework(IMessageSink messages) : XunitTestFramework(messages)
{
    /// <inheritdoc/>
    protected override ITestFrameworkDiscoverer CreateDiscoverer(IAssemblyInfo assemblyInfo) =>
        new SkippingDiscoverer(assemblyInfo, SourceInformationProvider, DiagnosticMessageSink);
}
