using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Hosting;

return await CommandLine.InvokeAsync(CommandLine.Build(new CommandActions(Console.Out, Console.Error)), args, null, CancellationToken.None);
