using System.Diagnostics;
using System.Reflection;

namespace EdgeAutoscaler.Hosting.Failpoints;

/// <summary>Stands before a port and passes every call on, until the one at which the process dies.</summary>
internal class FailpointProxy : DispatchProxy
{
    private Failpoint _failpoint = null!;
    private object _inner = null!;

    /// <summary>Puts a failpoint around a port.</summary>
    public static T Around<T>(Failpoint failpoint, T inner)
        where T : class
    {
        var port = Create<T, FailpointProxy>();
        ((FailpointProxy)(object)port)._failpoint = failpoint;
        ((FailpointProxy)(object)port)._inner = inner;
        return port;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var call = targetMethod ?? throw new InvalidOperationException("A port is called by its methods.");
        if (call.Name != _failpoint.Call)
            return Pass(call, args);
        if (_failpoint.Moment == FailpointMoment.Before)
            throw Die();

        // Waited for on the spot: whoever called must not see the result before the end.
        if (Pass(call, args) is Task task)
            task.GetAwaiter().GetResult();
        throw Die();
    }

    private object? Pass(MethodInfo call, object?[]? args) =>
        call.Invoke(_inner, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);

    private static UnreachableException Die()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        return new UnreachableException();
    }
}
