using EdgeAutoscaler.Commands;
using EdgeAutoscaler.Hosting;

var session = new CommandSession(Console.Out, Console.Error);
return await CommandLine.InvokeAsync(CommandLine.Build(new CommandActions(session), new OperatorActions(session)), args, null, CancellationToken.None);
