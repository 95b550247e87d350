using System.Diagnostics;

namespace EdgeAutoscaler.EndToEnd.Service;

/// <summary>How the service is started.</summary>
/// <param name="Program">The program.</param>
/// <param name="Arguments">Its arguments, before those of the service.</param>
internal sealed record Launcher(string Program, IReadOnlyList<string> Arguments)
{
    private const string Assembly = "edge-autoscaler.dll";

    // What the unit asks of systemd, as far as it can be had without: everything read-only but the state, nobody's user, no capability, no new ones.
    // The program is seen in the state directory, for its own folder may be one that nobody else can enter. Each step replaces the one before, so the process id stays.
    private const string Script = """
        set -e
        state=$1; program=$2; shift 2
        chown -R 65534:65534 "$state"
        mount --bind "$state" "$state"
        mkdir "$state/program"
        mount --bind "$program" "$state/program"
        for place in $(awk '{ print $2 }' /proc/self/mounts); do
          case $place in "$state" | /proc* | /sys* | /dev*) ;; *) mount -o remount,bind,ro "$place" ;; esac
        done
        umask 0077
        cd "$state"
        exec setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all dotnet program/edge-autoscaler.dll "$@"
        """;

    private static readonly string[] Isolation = ["--mount", "--ipc", "--uts", "--propagation", "private"];

    /// <summary>As whoever runs the tests.</summary>
    public static Launcher Plain { get; } = new("dotnet", [Path.Combine(AppContext.BaseDirectory, Assembly)]);

    /// <summary>With what it writes, syncs and sends told to a file, in order. The tracer stands aside, so the process id is the service's own.</summary>
    /// <param name="file">The file.</param>
    public static Launcher Traced(string file) => new(
        "strace",
        ["-D", "-f", "-y", "-s", "64", "-e", "trace=fsync,fdatasync,sendto,sendmsg,write,pwrite64", "-o", file, Plain.Program, .. Plain.Arguments]);

    /// <summary>With everything taken away that it doesn't need.</summary>
    /// <param name="stateDirectory">The one directory it may write to; becomes its own.</param>
    public static Launcher Restricted(string stateDirectory) =>
        new("unshare", [.. Isolation, "sh", "-c", Script, "sh", stateDirectory, AppContext.BaseDirectory.TrimEnd('/')]);

    /// <summary>Says why the restricted start can't be tried here; <see langword="null"/> when it can.</summary>
    public static string? WhyNotRestricted()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return "only root on Linux can take rights away this way";
        try
        {
            using var probe = Process.Start(new ProcessStartInfo("unshare", [.. Isolation, "sh", "-c", "mount --bind /tmp /mnt && exec setpriv --no-new-privs true"])
            {
                RedirectStandardError = true,
            })!;
            var error = probe.StandardError.ReadToEnd();
            probe.WaitForExit();
            return probe.ExitCode == 0 ? null : $"this container lets nobody change its mounts: {error.Trim()}";
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            return $"unshare is not here: {exception.Message}";
        }
    }
}
