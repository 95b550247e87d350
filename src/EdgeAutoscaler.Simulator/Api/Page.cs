namespace EdgeAutoscaler.Simulator.Api;

/// <summary>Cuts lists into pages numbered from 1.</summary>
internal static class Page
{
    public static IEnumerable<T> Of<T>(IReadOnlyList<T> items, int number, int size) =>
        items.Skip((int)Math.Min((number - 1L) * size, int.MaxValue)).Take(size);
}
