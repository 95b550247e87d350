namespace EdgeAutoscaler.Core.Forecasting;

/// <summary>
/// Where the weekly mean of the load will be in the months ahead: several models of the level and the change of a year ago, each weighted by
/// how well it would have forecast the past, with the error they would have made as the width.
/// <para>
/// A model's loss is the mean squared error of its forecasts for 2, 4, 8 and 13 weeks ahead divided by the weeks, every one made with what
/// was known then, older ones counting less. Its weight is e^(−η(loss ÷ least loss − 1)): aggregation by exponential weights (Vovk,
/// "Aggregating strategies", COLT 1990). Errors are cut off at a third, so that one jump of the level doesn't decide for a year.
/// </para>
/// </summary>
internal sealed class LevelForecast
{
    private const double Sharpness = 25;
    private const double Forgetting = 0.975;
    private const double LargestError = 0.3;
    private const double LargestTrendError = 0.15;
    private const double YearlyPrior = 0.2;
    private const double LeastWeight = 0.01;
    private const double WeeksPerMonth = (double)LoadForecaster.HoursPerMonth / LoadForecaster.HoursPerWeek;

    // The width in the coming month, for which a node can still be bought any hour: insuring it against what may yet come would only cost.
    // Beyond, the share of the models' error that isn't transitory: that is what a long lease is exposed to.
    private const double LeastDeviation = 0.03;
    private const double LastingVariance = 0.5;
    private const int FirstScored = 6;
    private const double WeeksOfDoubt = 8;
    private const int MeanWeeks = 2 * LoadForecaster.WeeksPerYear;

    private static readonly int[] Horizons = [2, 4, 8, 13];
    private static readonly int[] MonthCentres = [.. Enumerable.Range(0, LoadForecaster.Months).Select(month => (int)Math.Round((month + 0.5) * WeeksPerMonth))];

    // Five points of a normal distribution with their weights.
    private static readonly (double Deviations, double Weight)[] Points = [(-1.6, 0.11), (-0.8, 0.24), (0, 0.3), (0.8, 0.24), (1.6, 0.11)];

    private readonly LevelModel[] _models = LevelModel.All;
    private readonly double[][] _trendAtHorizon;
    private readonly double[][] _trendAtMonth;
    private readonly double[] _logs;
    private readonly double[] _levels;
    private readonly double[] _trends;
    private readonly double[] _losses;
    private readonly double[] _weights;
    private readonly double[,] _means;
    private readonly (double Level, double Weight)[][] _scenarios;
    private readonly int[] _counts = new int[LoadForecaster.Months];
    private int _weeks;

    /// <summary>Makes room for a history.</summary>
    /// <param name="mostWeeks">Weeks it may have.</param>
    public LevelForecast(int mostWeeks)
    {
        var experts = _models.Length + 1;
        _trendAtHorizon = [.. _models.Select(model => Horizons.Select(model.TrendOver).ToArray())];
        _trendAtMonth = [.. _models.Select(model => MonthCentres.Select(model.TrendOver).ToArray())];
        (_logs, _levels, _trends) = (new double[mostWeeks], new double[mostWeeks], new double[mostWeeks]);
        (_losses, _weights) = (new double[experts], new double[experts]);
        _means = new double[experts, LoadForecaster.Months];
        _scenarios = [.. MonthCentres.Select(_ => new (double, double)[experts * Points.Length])];
    }

    private int Yearly => _models.Length;

    /// <summary>Levels that a month's mean may have, with their probabilities.</summary>
    /// <param name="month">Month ahead.</param>
    public ReadOnlySpan<(double Level, double Weight)> Of(int month) => _scenarios[month].AsSpan(0, _counts[month]);

    /// <summary>Looks at the whole history again, ending with its newest hour.</summary>
    /// <param name="history">The loads; at least one week.</param>
    public void Learn(LoadHistory history)
    {
        _weeks = Math.Min(_logs.Length, history.Count / LoadForecaster.HoursPerWeek);
        for (var week = 0; week < _weeks; week++)
        {
            var end = history.Count - (LoadForecaster.HoursPerWeek * (_weeks - week - 1));
            _logs[week] = Math.Log(history.Mean(end - LoadForecaster.HoursPerWeek, end) + 1e-9);
        }

        for (var model = 0; model < _models.Length; model++)
            Judge(model);
        JudgeYear();
        Weigh();
        for (var month = 0; month < LoadForecaster.Months; month++)
            Spread(month);
    }

    private void Judge(int model)
    {
        if (_models[model].IsReverting)
            FollowToMean(_models[model]);
        else
            FollowTrend(_models[model]);

        var loss = 0.0;
        for (var horizon = 0; horizon < Horizons.Length; horizon++)
            loss += LossOf(model, horizon);
        _losses[model] = loss;
        for (var month = 0; month < LoadForecaster.Months; month++)
            _means[model, month] = _levels[_weeks - 1] + (_trends[_weeks - 1] * _trendAtMonth[model][month]);
    }

    private void FollowTrend(LevelModel model)
    {
        (_levels[0], _trends[0]) = (_logs[0], 0);
        for (var week = 1; week < _weeks; week++)
        {
            var predicted = _levels[week - 1] + (model.Damping * _trends[week - 1]);
            var error = _logs[week] - predicted;
            _levels[week] = predicted + (model.Level * error);
            _trends[week] = (model.Damping * _trends[week - 1]) + (model.Level * model.Trend * Math.Clamp(error, -LargestTrendError, LargestTrendError));
        }
    }

    private void FollowToMean(LevelModel model)
    {
        (_levels[0], _trends[0]) = (_logs[0], 0);
        var mean = _logs[0];
        for (var week = 1; week < _weeks; week++)
        {
            mean += (_logs[week] - mean) / Math.Min(week + 1, MeanWeeks);
            _levels[week] = _levels[week - 1] + (model.Level * (_logs[week] - _levels[week - 1]));
            _trends[week] = mean - _levels[week];
        }
    }

    private double LossOf(int model, int horizon)
    {
        var (ahead, trend) = (Horizons[horizon], _trendAtHorizon[model][horizon]);
        var (sum, weights, weight) = (0.0, 0.0, 1.0);
        for (var week = _weeks - 1 - ahead; week >= FirstScored; week--)
        {
            sum += weight * Squared(_logs[week + ahead] - _levels[week] - (_trends[week] * trend));
            weights += weight;
            weight *= Forgetting;
        }

        return weights > 0 ? sum / weights / ahead : 0;
    }

    // The change of a year ago repeats itself. Until it has been tried for some weeks it counts as good as the others are on average.
    private void JudgeYear()
    {
        var others = 0.0;
        for (var model = 0; model < _models.Length; model++)
            others += _losses[model] / _models.Length / Horizons.Length;

        var loss = 0.0;
        foreach (var ahead in Horizons)
        {
            var (sum, weights, weight) = (0.0, 0.0, 1.0);
            for (var week = _weeks - 1 - ahead; week > LoadForecaster.WeeksPerYear; week--)
            {
                sum += weight * Squared(_logs[week + ahead] - YearlyFrom(week, ahead));
                weights += weight;
                weight *= Forgetting;
            }

            loss += (sum + (WeeksOfDoubt * others * ahead)) / (weights + WeeksOfDoubt) / ahead;
        }

        _losses[Yearly] = loss;
        if (!KnowsAYear)
            return;
        for (var month = 0; month < LoadForecaster.Months; month++)
            _means[Yearly, month] = YearlyFrom(_weeks - 1, Math.Min(MonthCentres[month], LoadForecaster.WeeksPerYear));
    }

    private bool KnowsAYear => _weeks > LoadForecaster.WeeksPerYear + 1;

    private double YearlyFrom(int week, int ahead)
    {
        var then = week - LoadForecaster.WeeksPerYear;
        return TwoWeeks(week) + TwoWeeks(Math.Min(week, then + ahead + 1)) - TwoWeeks(then);
    }

    private double TwoWeeks(int week) => 0.5 * (_logs[week] + _logs[week - 1]);

    private static double Squared(double error) => Math.Min(error * error, LargestError * LargestError);

    private void Weigh()
    {
        var (least, sum) = (double.MaxValue, 0.0);
        foreach (var loss in _losses)
            least = Math.Min(least, loss);
        for (var expert = 0; expert < _weights.Length; expert++)
        {
            var prior = expert != Yearly ? 1 : KnowsAYear ? YearlyPrior * _models.Length : 0;
            _weights[expert] = prior * Math.Exp(-Sharpness * ((_losses[expert] / (least + 1e-6)) - 1));
            sum += _weights[expert];
        }

        for (var expert = 0; expert < _weights.Length; expert++)
            _weights[expert] /= sum;
    }

    private void Spread(int month)
    {
        var variance = 0.0;
        for (var expert = 0; expert < _weights.Length; expert++)
            variance += _weights[expert] * _losses[expert] / Horizons.Length;
        var lasting = month == 0 ? 0 : LastingVariance * variance * (month + 0.5) * WeeksPerMonth;
        var deviation = Math.Sqrt((LeastDeviation * LeastDeviation) + lasting);

        var (count, scenarios) = (0, _scenarios[month]);
        for (var expert = 0; expert < _weights.Length; expert++)
        {
            if (_weights[expert] < LeastWeight)
                continue;
            foreach (var (deviations, weight) in Points)
                scenarios[count++] = (Math.Exp(_means[expert, month] + (deviation * deviations)), _weights[expert] * weight);
        }

        _counts[month] = count;
    }
}
