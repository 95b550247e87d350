using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using EdgeAutoscaler.Operating;

namespace EdgeAutoscaler.Commands;

/// <summary>The commands by which people look after purchases and the ledger.</summary>
/// <param name="actions">What they do.</param>
/// <param name="options">Reads what every command is told.</param>
internal sealed class OperatorCommands(IOperatorActions actions, Func<ParseResult, CommandOptions> options)
{
    private readonly Option<string> _reason = new("--reason", "-r") { Description = "Why; it stands in the audit trail.", HelpName = "TEXT", Required = true };
    private readonly Option<string> _author = new("--author")
    {
        Description = "Who says so (default: the user that runs the command).",
        HelpName = "NAME",
        DefaultValueFactory = _ => Environment.UserName,
    };

    /// <summary>All of them.</summary>
    public IEnumerable<Command> All() => [Intents(), Pause(), Resume(), Unfreeze(), Ledger()];

    private Command Intents()
    {
        var list = new Command("list", "List open purchases and the newest settled ones.");
        list.SetAction((parsed, cancellationToken) => actions.ListIntentsAsync(options(parsed), cancellationToken));

        var id = new Argument<string>("ID") { Description = "Id of the purchase." };
        var show = new Command("show", "Show everything about one purchase, and what can be done about it.") { id };
        show.SetAction((parsed, cancellationToken) => actions.ShowIntentAsync(options(parsed), parsed.GetValue(id)!, cancellationToken));
        return new Command("intents", "Look after purchases.") { list, show, Approve(), Reject(), Acknowledge() };
    }

    private Command Approve() => Answer("approve", "Allow a purchase that waits for a person. It is bought once, as soon as nothing else is in the way.", actions.ApproveAsync);

    private Command Reject() => Answer("reject", "Refuse a purchase that waits for a person.", actions.RejectAsync);

    private Command Answer(string name, string description, Func<CommandOptions, AnswerRequest, CancellationToken, Task<int>> act)
    {
        var id = new Argument<string>("ID") { Description = "Id of what waits, as status shows it." };
        var answer = new Command(name, description) { id, _reason, _author };
        answer.SetAction((parsed, cancellationToken) => act(
            options(parsed), new AnswerRequest(parsed.GetValue(id)!, parsed.GetValue(_reason)!, parsed.GetValue(_author)!), cancellationToken));
        return answer;
    }

    private Command Acknowledge()
    {
        var target = new Argument<string>("TARGET") { Description = "Id of the purchase, or CLUSTER/TASK of an orphan task." };
        var task = new Option<string?>("--task") { Description = "The purchase's own task at the cloud.", HelpName = "TASK" };
        var absent = new Option<bool>("--absent") { Description = "It is certain that nothing (more) was bought." };
        var acknowledge = new Command("acknowledge", "Say what became of a purchase in doubt, or that an orphan task is known.") { target, task, absent, _reason, _author };
        acknowledge.SetAction((parsed, cancellationToken) => actions.AcknowledgeAsync(
            options(parsed),
            parsed.GetValue(target)!,
            new AcknowledgeRequest(parsed.GetValue(task), parsed.GetValue(absent), parsed.GetValue(_reason)!, parsed.GetValue(_author)!),
            cancellationToken));
        return acknowledge;
    }

    private Command Pause()
    {
        var scope = new Argument<string>("SCOPE") { Description = "fleet, a cluster, or CLUSTER/GROUP." };
        var duration = new Option<TimeSpan?>("--for") { Description = "For how long, such as 02:00:00 or 3.00:00:00 (default: until it is resumed).", HelpName = "DURATION", CustomParser = ReadDuration };
        var pause = new Command("pause", "Let nothing be bought for a while; what is on its way still comes.") { scope, duration, _reason, _author };
        pause.SetAction((parsed, cancellationToken) => actions.PauseAsync(
            options(parsed), new PauseRequest(parsed.GetValue(scope)!, parsed.GetValue(duration), parsed.GetValue(_reason)!, parsed.GetValue(_author)!), cancellationToken));
        return pause;
    }

    // Not as the framework reads it: 24:00:00 would be days, and 2 too.
    private static TimeSpan? ReadDuration(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (TimeSpan.TryParseExact(text, [@"hh\:mm\:ss", @"d\.hh\:mm\:ss"], CultureInfo.InvariantCulture, out var duration))
            return duration;
        result.AddError($"'{text}' is no duration: write hours, minutes and seconds as 02:00:00, days before them as 3.00:00:00.");
        return null;
    }

    private Command Resume()
    {
        var scope = new Argument<string>("SCOPE") { Description = "fleet, a cluster, or CLUSTER/GROUP: exactly what is paused." };
        var resume = new Command("resume", "Take a pause back.") { scope, _reason, _author };
        resume.SetAction((parsed, cancellationToken) => actions.ResumeAsync(
            options(parsed), new ResumeRequest(parsed.GetValue(scope)!, parsed.GetValue(_reason)!, parsed.GetValue(_author)!), cancellationToken));
        return resume;
    }

    private Command Unfreeze()
    {
        var scope = new Argument<string>("SCOPE") { Description = "fleet, a cluster, or CLUSTER/GROUP: exactly what is frozen." };
        var unfreeze = new Command("unfreeze", "Let buying go on where the service has frozen it.") { scope, _reason, _author };
        unfreeze.SetAction((parsed, cancellationToken) => actions.UnfreezeAsync(
            options(parsed), new UnfreezeRequest(parsed.GetValue(scope)!, parsed.GetValue(_reason)!, parsed.GetValue(_author)!), cancellationToken));
        return unfreeze;
    }

    private Command Ledger()
    {
        var check = new Command("check", "Examine the ledger and compare it with the cloud; changes nothing.");
        check.SetAction((parsed, cancellationToken) => actions.CheckLedgerAsync(options(parsed), cancellationToken));

        var accept = new Command("accept", "Take a ledger that was restored, or that has seen a later time, for the true one.") { _reason, _author };
        accept.SetAction((parsed, cancellationToken) => actions.AcceptLedgerAsync(
            options(parsed), new AcceptRequest(parsed.GetValue(_reason)!, parsed.GetValue(_author)!), cancellationToken));

        var file = new Argument<string>("FILE") { Description = "Where to write the copy; it must not exist." };
        var backup = new Command("backup", "Write a copy of the ledger, beside a running service or without one.") { file };
        backup.SetAction((parsed, cancellationToken) => actions.BackUpLedgerAsync(options(parsed), parsed.GetValue(file)!, cancellationToken));
        return new Command("ledger", "Look after the ledger.") { check, accept, backup };
    }
}
