namespace EdgeAutoscaler.Backtest.Commands;

/// <summary>How commands end that can't do what they were asked.</summary>
internal static class Problems
{
    /// <summary>Tells every problem.</summary>
    /// <param name="error">Where to.</param>
    /// <param name="problems">A sentence for each.</param>
    /// <returns>The exit code.</returns>
    public static int Refuse(TextWriter error, IEnumerable<string> problems)
    {
        foreach (var problem in problems)
            error.WriteLine(problem);
        return ExitCodes.WrongUsage;
    }

    /// <summary>Does the work; being ended early and files that can't be written are no crash.</summary>
    /// <param name="error">Where problems go.</param>
    /// <param name="work">The work; gives the exit code.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> GuardAsync(TextWriter error, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Ended early.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(exception.Message);
        }

        return ExitCodes.Failed;
    }
}
