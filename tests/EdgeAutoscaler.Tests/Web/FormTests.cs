using System.Net;
using System.Text.RegularExpressions;
using EdgeAutoscaler.Operating;
using EdgeAutoscaler.Status;
using EdgeAutoscaler.Tests.Status;

namespace EdgeAutoscaler.Tests.Web;

/// <summary>The forms by which people pause, resume, unfreeze and acknowledge.</summary>
public sealed partial class FormTests
{
    private static readonly PauseStatus Paused = new("beijing", "maintenance", "bob", StatusSamples.Now.AddHours(-1), null);
    private static readonly FreezeStatus Frozen = new("beijing", "clock_jump", "the clock jumped", StatusSamples.Now.AddHours(-1));
    private static readonly OrphanStatus Orphan = new("beijing", "T-9", "foreign", null, StatusSamples.Now);
    private static readonly FleetStatus Fleet = StatusSamples.Fleet with { Pauses = [Paused], Freezes = [Frozen], Orphans = [Orphan] };

    [Theory]
    [InlineData("pause", "01:00:00")]
    [InlineData("pause", "")]
    [InlineData("resume", null)]
    [InlineData("unfreeze", null)]
    public async Task Buying_AnyAnswer_IsToldToTheDeskAndSaidOnTheNextPage(string answer, string? duration)
    {
        var desk = new FakeDesk { Answer = OperatorAnswer.Done("All is told.") };
        await using var host = await WebHost.StartAsync(fleet: Fleet, desk: desk);

        using var response = await SendAsync(host, "/buying?scope=beijing", ("answer", answer), ("duration", duration));

        Assert.Equal("/clusters/beijing", response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains("<p class=\"said\" role=\"status\">All is told.</p>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        object expected = answer switch
        {
            "pause" => new PauseRequest("beijing", duration!.Length == 0 ? null : TimeSpan.FromHours(1), "because", "ann"),
            "resume" => new ResumeRequest("beijing", "because", "ann"),
            _ => new UnfreezeRequest("beijing", "because", "ann"),
        };
        Assert.Equal(expected, Assert.Single(desk.Told));
    }

    [Theory]
    [InlineData("pause", "a while")]
    [InlineData("", "")]
    public async Task Buying_NothingThatCanBeDone_TellsNothing(string answer, string duration)
    {
        var desk = new FakeDesk();
        await using var host = await WebHost.StartAsync(fleet: Fleet, desk: desk);

        using var response = await SendAsync(host, "/buying?scope=beijing", ("answer", answer), ("duration", duration));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Empty(desk.Told);
    }

    [Fact]
    public async Task Buying_DeskRefuses_ShowsWhyAndKeepsWhatWasTyped()
    {
        await using var host = await WebHost.StartAsync(fleet: Fleet, desk: new FakeDesk { Answer = OperatorAnswer.Refused("It is <paused> for longer already.") });

        using var response = await SendAsync(host, "/buying?scope=beijing", ("answer", "pause"), ("duration", "3.00:00:00"));

        var page = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("<strong>Not done.</strong> It is &lt;paused&gt; for longer already.", page, StringComparison.Ordinal);
        Assert.Contains("name=\"author\" value=\"ann\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"reason\" value=\"because\"", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"3.00:00:00\" selected>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/buying?scope=beijing")]
    [InlineData("/purchases/01JNB7")]
    [InlineData("/orphans/beijing/T-9")]
    public async Task Post_WithoutTheKey_TellsNothingAndShowsNothingOfIt(string path)
    {
        var desk = new FakeDesk { Purchase = StatusSamples.Doubtful with { Id = "01JNB7" } };
        await using var host = await WebHost.StartAsync(fleet: Fleet, desk: desk);

        using var response = await host.Client.PostAsync(path, new FormUrlEncodedContent(new Dictionary<string, string> { ["author"] = "mallory", ["reason"] = "because", ["answer"] = "pause", ["finding"] = "absent" }));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain("mallory", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(desk.Told);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("")]
    [InlineData("a/b/c")]
    public async Task Buying_NoScope_SaysSo(string scope)
    {
        await using var host = await WebHost.StartAsync(fleet: Fleet);

        using var response = await host.Client.GetAsync($"/buying?scope={scope}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("task:T-7", "", "T-7", false)]
    [InlineData("other", " T-8 ", "T-8", false)]
    [InlineData("absent", "", null, true)]
    public async Task Purchase_Finding_IsToldToTheDesk(string finding, string typed, string? task, bool absent)
    {
        var desk = new FakeDesk { Purchase = StatusSamples.Doubtful with { Id = "01JNB7" } };
        await using var host = await WebHost.StartAsync(fleet: Fleet, desk: desk);

        using var response = await SendAsync(host, "/purchases/01JNB7", ("finding", finding), ("task", typed));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(("01JNB7", new AcknowledgeRequest(task, absent, "because", "ann")), Assert.Single(desk.Told));
    }

    [Theory]
    [InlineData("other", "")]
    [InlineData("task:", "")]
    [InlineData("", "T-8")]
    public async Task Purchase_NoFinding_TellsNothingAndKeepsWhatWasTyped(string finding, string typed)
    {
        var desk = new FakeDesk { Purchase = StatusSamples.Doubtful with { Id = "01JNB7" } };
        await using var host = await WebHost.StartAsync(fleet: Fleet, desk: desk);

        using var response = await SendAsync(host, "/purchases/01JNB7", ("finding", finding), ("task", typed));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains($"name=\"task\" value=\"{typed}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(desk.Told);
    }

    [Fact]
    public async Task Purchase_Settled_HasNoForm()
    {
        await using var host = await WebHost.StartAsync(desk: new FakeDesk { Purchase = StatusSamples.Fulfilled with { Id = "01JNB7" } });

        var page = await host.Client.GetStringAsync("/purchases/01JNB7");

        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        Assert.Contains("Ambiguous to Accepted", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orphan_TakenNoteOf_IsToldToTheDesk()
    {
        var desk = new FakeDesk();
        await using var host = await WebHost.StartAsync(fleet: Fleet, desk: desk);

        using var response = await SendAsync(host, "/orphans/beijing/T-9", ("answer", "note"));

        Assert.Equal("/clusters/beijing", response.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Equal(("beijing/T-9", new AcknowledgeRequest(null, false, "because", "ann")), Assert.Single(desk.Told));
    }

    [Theory]
    [InlineData("/purchases/none")]
    [InlineData("/purchases/beijing%2FT-9")]
    [InlineData("/orphans/beijing/T-1")]
    public async Task Get_WhatIsNotThere_SaysSo(string path)
    {
        await using var host = await WebHost.StartAsync(fleet: Fleet);

        using var response = await host.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Reload_AskedFor_IsDoneByPagesWithoutAForm()
    {
        await using var host = await WebHost.StartAsync(fleet: Fleet);

        Assert.DoesNotContain("http-equiv=\"refresh\"", await host.Client.GetStringAsync("/"), StringComparison.Ordinal);
        Assert.Contains("http-equiv=\"refresh\" content=\"5\"", await host.Client.GetStringAsync("/?reload=5"), StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", await host.Client.GetStringAsync("/?reload=-5"), StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", await host.Client.GetStringAsync("/buying?scope=fleet&reload=5"), StringComparison.Ordinal);
    }

    [GeneratedRegex("name=\"key\" value=\"([0-9A-F]{64})\"")]
    private static partial Regex Key();

    private static async Task<HttpResponseMessage> SendAsync(WebHost host, string path, params (string Name, string? Value)[] fields)
    {
        var key = Key().Match(await host.Client.GetStringAsync(path)).Groups[1].Value;
        var form = fields.Where(field => field.Value is not null).ToDictionary(field => field.Name, field => field.Value!);
        return await host.Client.PostAsync(path, new FormUrlEncodedContent(new Dictionary<string, string>(form) { ["author"] = "ann", ["reason"] = "because", ["key"] = key }));
    }
}
