namespace EdgeAutoscaler.Backtest.Reporting.Html;

/// <summary>How the page looks, by day and by night.</summary>
internal static class Style
{
    /// <summary>The style sheet of a drawing that stands alone.</summary>
    public const string Drawing = """
        :root { color-scheme: light dark; --paper: #ffffff; --ink: #1c2430; --faint: #66707f; --rule: #e3e7ec; --demand: #c9d8ec; --mean: #6f93c4; --capacity: #c2410c;
          --optimum: #15803d; --good: #3b6fb6; --pale: #c3c9d2; --t1: #3b82c4; --t2: #14a3a8; --t6: #e0a100; --t12: #8b5cc7; }
        @media (prefers-color-scheme: dark) { :root { --paper: #14181f; --ink: #e3e8ef; --faint: #97a2b3; --rule: #2a313c; --demand: #2b3d57; --mean: #7fa6dd; --capacity: #fb923c;
          --optimum: #4ade80; --good: #6b9fe6; --pale: #4a5361; --t1: #5aa2e8; --t2: #3cc8cc; --t6: #f0bd3a; --t12: #b08ae8; } }
        svg { font-family: system-ui, sans-serif; } .paper { fill: var(--paper); }
        text { font-size: 13px; fill: var(--ink); white-space: pre; } text.tick { font-size: 12px; fill: var(--faint); }
        polyline { fill: none; stroke-width: 1.6; stroke-linejoin: round; } .grid { stroke: var(--rule); stroke-width: 1; }
        polygon.demand { fill: var(--demand); } polyline.mean { stroke: var(--mean); stroke-width: 1; } polyline.capacity { stroke: var(--capacity); }
        polyline.optimum { stroke: var(--optimum); stroke-dasharray: 6 4; } rect.good { fill: var(--good); } rect.pale { fill: var(--pale); }
        rect.term1 { fill: var(--t1); } rect.term2 { fill: var(--t2); } rect.term6 { fill: var(--t6); } rect.term12 { fill: var(--t12); }
        """;

    /// <summary>The style sheet of the page.</summary>
    public const string Sheet = Drawing + """
        body { margin: 2rem auto; max-width: 66rem; padding: 0 1rem; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
        h1 { font-size: 1.5rem; margin: 0 0 .3rem; } h2 { font-size: 1.2rem; margin: 2.5rem 0 .2rem; padding-top: 1rem; border-top: 2px solid var(--rule); }
        details { margin: 1rem 0; } summary { font-weight: 600; cursor: pointer; } p { margin: .2rem 0 .8rem; } .lead { color: var(--faint); }
        figure { margin: .6rem 0; } figcaption { color: var(--faint); font-size: .85rem; } svg { width: 100%; height: auto; display: block; }
        .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .88rem; }
        th, td { padding: .25rem .6rem; text-align: right; border-bottom: 1px solid var(--rule); white-space: nowrap; } th:first-child, td:first-child { text-align: left; }
        th { color: var(--faint); font-weight: 600; } td:last-child { white-space: normal; }
        .key { display: inline-block; width: .8em; height: .8em; margin: 0 .35em 0 .9em; border-radius: 2px; }
        .key.demand { background: var(--demand); } .key.mean { background: var(--mean); } .key.capacity { background: var(--capacity); } .key.optimum { background: var(--optimum); }
        .key.term1 { background: var(--t1); } .key.term2 { background: var(--t2); } .key.term6 { background: var(--t6); } .key.term12 { background: var(--t12); }
        """;
}
