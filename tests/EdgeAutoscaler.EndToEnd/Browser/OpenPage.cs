using System.Text;
using Deque.AxeCore.Commons;
using PuppeteerSharp;

namespace EdgeAutoscaler.EndToEnd.Browser;

/// <summary>A page in the browser, used as people without a mouse use it.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private const int MostTabs = 200;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly StringBuilder _complaints = new();

    public OpenPage(IPage page)
    {
        Page = page;
        page.Console += (_, said) => _complaints.AppendLine(said.Message.Text);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained of, such as violations of the content security policy.</summary>
    public string Complaints => _complaints.ToString();

    /// <summary>Shows the page in colours for light or dark surroundings.</summary>
    /// <param name="scheme"><c>light</c> or <c>dark</c>.</param>
    public Task PaintAsync(string scheme) =>
        Page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);

    /// <summary>Lets axe in. It comes by the debugger: the page itself lets no script in.</summary>
    public Task LetAxeInAsync() => Page.EvaluateExpressionAsync(Axe);

    /// <summary>What axe finds, a line each; nothing when all is well.</summary>
    /// <param name="rules">The rules to look at; none for all.</param>
    public Task<string> ViolationsAsync(params string[] rules) => Page.EvaluateFunctionAsync<string>(
        """
        async rules => (await axe.run(document, rules.length > 0 ? { runOnly: rules } : {})).violations
            .flatMap(violation => violation.nodes.map(node => `${violation.id}: ${violation.help}: ${node.html}\n${node.failureSummary}\n`))
            .join('')
        """,
        [rules]);

    /// <summary>Whether the page as a whole must be moved sideways to be read.</summary>
    public Task<bool> IsTooWideAsync() => Page.EvaluateExpressionAsync<bool>("document.documentElement.scrollWidth > window.innerWidth");

    /// <summary>The visible text.</summary>
    public Task<string> TextAsync() => Page.EvaluateExpressionAsync<string>("document.body.innerText");

    /// <summary>Presses Tab until what has the focus matches a selector.</summary>
    /// <param name="selector">The selector.</param>
    public async Task TabToAsync(string selector)
    {
        for (var tab = 0; tab < MostTabs; tab++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateFunctionAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"{MostTabs} presses of Tab don't reach {selector}");
    }

    /// <summary>Presses Enter and waits for the page that it leads to.</summary>
    public async Task EnterAsync()
    {
        var next = Page.WaitForNavigationAsync();
        await Page.Keyboard.PressAsync("Enter");
        await next;
    }

    public async ValueTask DisposeAsync() => await Page.DisposeAsync();
}
