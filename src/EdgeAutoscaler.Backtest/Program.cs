using EdgeAutoscaler.Backtest.Commands;

return await CommandLine.InvokeAsync(args, Console.Out, Console.Error, CancellationToken.None);
