namespace EdgeAutoscaler.Simulation.World;

/// <summary>All the chance of a run, from one seed.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(double probability) => probability > 0 && _random.NextDouble() < probability;

    public int Between(int least, int most) => _random.Next(least, most + 1);

    public double Between(double least, double most) => least + (_random.NextDouble() * (most - least));

    public TimeSpan Between(TimeSpan least, TimeSpan most) => least + (Math.Floor((most - least).TotalSeconds * _random.NextDouble()) * TimeSpan.FromSeconds(1));

    public T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
