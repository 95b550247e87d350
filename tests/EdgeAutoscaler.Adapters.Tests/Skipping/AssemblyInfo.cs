[assembly: TestFramework("EdgeAutoscaler.Adapters.Tests.Skipping.SkippingTestFramework", "EdgeAutoscaler.Adapters.Tests")]
