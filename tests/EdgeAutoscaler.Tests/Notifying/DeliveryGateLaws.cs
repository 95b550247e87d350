using CsCheck;
using EdgeAutoscaler.Core.Notifying;
using EdgeAutoscaler.Notifying;
using Microsoft.Extensions.Time.Testing;

namespace EdgeAutoscaler.Tests.Notifying;

/// <summary>What holds whatever happens and however often.</summary>
public sealed class DeliveryGateLaws
{
    private static readonly Gen<(int Minutes, int Key, bool Critical, bool Fails)[]> GenDay = Gen.Select(Gen.Int[0, 20], Gen.Int[0, 12], Gen.Bool, Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))).Array[1, 150];

    private static readonly Gen<GateRules> GenRules = Gen.Select(Gen.Int[1, 180], Gen.Int[1, 12], (minutes, most) => new GateRules(TimeSpan.FromMinutes(minutes), most));

    [Fact]
    public void Messages_InAnyHour_AreNeverMoreThanAgreed() => Gen.Select(GenRules, GenDay).Sample((rules, day) =>
    {
        var passed = Play(rules, day).Sent;

        for (var first = 0; first + rules.MaxPerHour < passed.Count; first++)
            Assert.True(passed[first + rules.MaxPerHour].At - passed[first].At >= TimeSpan.FromHours(1));
    });

    [Fact]
    public void SameNews_Delivered_IsNeverToldTwiceWithinTheTime() => Gen.Select(GenRules, GenDay).Sample((rules, day) =>
    {
        foreach (var same in Play(rules, day).Sent.Where(sent => sent is { Delivered: true, Key: not "held-back" }).GroupBy(sent => sent.Key))
            Assert.All(same.Zip(same.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= rules.RepeatAfter));
    });

    [Fact]
    public void Everything_IsSentOrADuplicateOrCountedInASummary() => Gen.Select(GenRules, GenDay).Sample((rules, day) =>
    {
        var (sent, heldBack, summed, _) = Play(rules, day);

        Assert.Equal(heldBack, summed);
        Assert.NotEmpty(sent);
    });

    [Fact]
    public void CriticalNews_WhileOrdinaryNewsAreHeldBack_HasRoom() => Gen.Int[4, 20].Sample(most =>
    {
        var (rules, gate) = (new GateRules(TimeSpan.FromHours(1), most), new DeliveryGate(new FakeTimeProvider(Told.Now)));
        for (var index = 0; index < 100; index++)
            gate.Ask(Told.News($"{index}"), rules);

        Assert.Equal(GateVerdict.Pass, gate.Ask(Told.News("now", NotificationSeverity.Critical), rules));
    });

    /// <summary>Plays a day, and two hours of silence after it.</summary>
    private static (List<(DateTimeOffset At, string Key, bool Delivered)> Sent, int HeldBack, int Summed, int Duplicates) Play(
        GateRules rules, (int Minutes, int Key, bool Critical, bool Fails)[] day)
    {
        var clock = new FakeTimeProvider(Told.Now);
        var gate = new DeliveryGate(clock);
        var sent = new List<(DateTimeOffset, string, bool)>();
        var (heldBack, summed, duplicates) = (0, 0, 0);
        foreach (var (minutes, key, critical, fails) in day.Concat(Enumerable.Repeat((60, -1, false, false), 2)))
        {
            clock.Advance(TimeSpan.FromMinutes(minutes));
            if (gate.TakeSummary(rules, clock.GetUtcNow()) is { } summary)
            {
                sent.Add((clock.GetUtcNow(), summary.Key, true));
                summed += int.Parse(summary.Title.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
            }

            if (key < 0)
                continue;
            var news = Told.News($"{key}", critical ? NotificationSeverity.Critical : NotificationSeverity.Info);
            switch (gate.Ask(news, rules))
            {
                case GateVerdict.Pass:
                    sent.Add((clock.GetUtcNow(), news.Key, !fails));
                    if (fails)
                        gate.Failed(news);
                    break;
                case GateVerdict.HeldBack:
                    heldBack++;
                    break;
                default:
                    duplicates++;
                    break;
            }
        }

        return (sent, heldBack, summed, duplicates);
    }
}
