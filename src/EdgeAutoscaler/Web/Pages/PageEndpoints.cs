using EdgeAutoscaler.Status;
using EdgeAutoscaler.Web.Forms;

namespace EdgeAutoscaler.Web.Pages;

/// <summary>The pages and their forms.</summary>
internal static class PageEndpoints
{
    /// <summary>Registers what they need.</summary>
    /// <param name="services">The services.</param>
    public static void AddServices(IServiceCollection services) => services
        .AddSingleton<FormKey>().AddSingleton<FormNotices>().AddSingleton<FormDesk>()
        .AddSingleton<ApprovalForms>().AddSingleton<BuyingForms>().AddSingleton<PurchaseForms>().AddSingleton<OrphanForms>();

    /// <summary>Maps them.</summary>
    /// <param name="app">The application.</param>
    public static void Map(WebApplication app)
    {
        app.MapGet(PagePaths.Fleet, async (FormDesk forms, HttpContext context, CancellationToken cancellationToken) =>
            FormDesk.Html(StatusPage.Render(await forms.VisitAsync(context, cancellationToken))));
        app.MapGet(PagePaths.Cluster, ClusterAsync);
        app.MapGet(PagePaths.Group, GroupAsync);
        app.MapGet(PagePaths.Approval, (ApprovalForms forms, string id, HttpContext context, CancellationToken cancellationToken) => forms.ShowAsync(id, context, cancellationToken));
        app.MapPost(PagePaths.Approval, (ApprovalForms forms, string id, HttpContext context, CancellationToken cancellationToken) => forms.TakeAsync(id, context, cancellationToken));
        app.MapGet(PagePaths.Buying, (BuyingForms forms, string? scope, HttpContext context, CancellationToken cancellationToken) => forms.ShowAsync(scope, context, cancellationToken));
        app.MapPost(PagePaths.Buying, (BuyingForms forms, string? scope, HttpContext context, CancellationToken cancellationToken) => forms.TakeAsync(scope, context, cancellationToken));
        app.MapGet(PagePaths.Purchase, (PurchaseForms forms, string id, HttpContext context, CancellationToken cancellationToken) => forms.ShowAsync(id, context, cancellationToken));
        app.MapPost(PagePaths.Purchase, (PurchaseForms forms, string id, HttpContext context, CancellationToken cancellationToken) => forms.TakeAsync(id, context, cancellationToken));
        app.MapGet(PagePaths.Orphan, (OrphanForms forms, string cluster, string task, HttpContext context, CancellationToken cancellationToken) => forms.ShowAsync(cluster, task, context, cancellationToken));
        app.MapPost(PagePaths.Orphan, (OrphanForms forms, string cluster, string task, HttpContext context, CancellationToken cancellationToken) => forms.TakeAsync(cluster, task, context, cancellationToken));
    }

    private static async Task<IResult> ClusterAsync(string cluster, FormDesk forms, IDetailSource details, HttpContext context, CancellationToken cancellationToken)
    {
        var visit = await forms.VisitAsync(context, cancellationToken);
        return visit.Fleet.Clusters.FirstOrDefault(one => one.Name == cluster) is { } found
            ? FormDesk.Html(ClusterPage.Render(visit, found, await details.ReadDecisionsAsync(cluster, cancellationToken)))
            : FormDesk.Html(NoticePage.Render(visit, $"There is no cluster {cluster}."), StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> GroupAsync(string cluster, string nodeGroup, FormDesk forms, IDetailSource details, HttpContext context, CancellationToken cancellationToken)
    {
        var visit = await forms.VisitAsync(context, cancellationToken);
        return await details.ReadGroupAsync(cluster, nodeGroup, cancellationToken) is { } detail
            ? FormDesk.Html(GroupPage.Render(visit, cluster, nodeGroup, detail))
            : FormDesk.Html(NoticePage.Render(visit, $"{cluster} has no group {nodeGroup}."), StatusCodes.Status404NotFound);
    }
}
