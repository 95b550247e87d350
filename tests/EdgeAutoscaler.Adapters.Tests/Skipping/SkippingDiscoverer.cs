using EdgeAutoscaler.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace EdgeAutoscaler.Adapters.Tests.Skipping;

/// <summary>Finds tests as xunit does, and reports those that miss their server as skipped.</summary>
internal sealed class SkippingDiscoverer(IAssemblyInfo assembly, ISourceInformationProvider sources, IMessageSink messages)
    : XunitTestFrameworkDiscoverer(assembly, sources, messages)
{
    /// <inheritdoc/>
    protected override bool FindTestsForMethod(
        ITestMethod testMethod, bool includeSourceInformation, IMessageBus messageBus, ITestFrameworkDiscoveryOptions discoveryOptions)
    {
        if (PostgresPrograms.Missing is null || !NeedsPostgres(testMethod.TestClass.Class.ToRuntimeType()) || !IsTest(testMethod))
            return base.FindTestsForMethod(testMethod, includeSourceInformation, messageBus, discoveryOptions);
        return ReportDiscoveredTestCase(
            new SkippedTestCase(DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), testMethod), includeSourceInformation, messageBus);
    }

    private static bool IsTest(ITestMethod testMethod) => testMethod.Method.GetCustomAttributes(typeof(FactAttribute)).Any();

    private static bool NeedsPostgres(Type? type) =>
        type is not null && (type.IsDefined(typeof(NeedsPostgresAttribute), inherit: true) || NeedsPostgres(type.DeclaringType));
}
