namespace EdgeAutoscaler.Configuration.Reading;

/// <summary>Reads one of the <c>LoadSources</c>.</summary>
internal static class LoadSourceKeys
{
    public static LoadSourceSettings? Read(KeyReader keys)
    {
        if (!keys.Has("Type"))
            keys.RequiredText("Type", "Prometheus");
        keys.Choice("Type", true, ("Prometheus", true));
        if (!keys.Has("Address"))
            keys.RequiredText("Address", "the address of a Prometheus server such as http://127.0.0.1:9090");
        var address = keys.Address("Address", "the address of a Prometheus server such as http://127.0.0.1:9090", _ => true);
        var bearer = keys.Text("BearerTokenFile");
        var basic = keys.Text("BasicAuthFile");
        if (bearer is not null && basic is not null)
            keys.Errors.Add(keys.PathOf("BasicAuthFile"), null, "must be left out when BearerTokenFile is set: a request carries one of the two");
        var authority = keys.Text("CaFile");
        keys.RejectUnknown();
        return address is null ? null : new LoadSourceSettings(address, bearer, basic, authority);
    }
}
