using EdgeAutoscaler.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace EdgeAutoscaler.Adapters.Tests.Skipping;

/// <summary>A test without its server.</summary>
public sealed class SkippedTestCase : XunitTestCase
{
    [Obsolete("For deserialization.")]
    public SkippedTestCase()
    {
    }

    public SkippedTestCase(IMessageSink messages, TestMethodDisplay display, ITestMethod testMethod)
        : base(messages, display, TestMethodDisplayOptions.None, testMethod)
    {
    }

    /// <inheritdoc/>
    protected override string GetSkipReason(IAttributeInfo factAttribute) => PostgresPrograms.Missing ?? base.GetSkipReason(factAttribute);
}
