using System.Globalization;
using System.Text;

namespace EdgeAutoscaler.Adapters.Ledger.Marker;

/// <summary>A marker in a small file: the ledger's id and the number of reservations, one to a line.</summary>
/// <param name="path">The file.</param>
/// <param name="isRequired">Whether there must be one wherever something was reserved.</param>
internal sealed class FileMarker(string path, bool isRequired) : ILedgerMarker
{
    private readonly Lock _gate = new();
    private LedgerMark? _newest;

    public bool IsRequired => isRequired;

    public LedgerMark? Read()
    {
        if (!File.Exists(path))
            return null;
        var lines = File.ReadAllLines(path);
        // A damaged marker is that of no ledger: it fits none, and a person is asked.
        return lines is [var id, var count, ..] && long.TryParse(count, CultureInfo.InvariantCulture, out var reservations)
            ? new LedgerMark(id, reservations)
            : new LedgerMark("", long.MaxValue);
    }

    public void Write(LedgerMark mark)
    {
        lock (_gate)
        {
            // Two reservations may come out of the database in one order and get here in the other.
            if (_newest is { } newest && newest.LedgerId == mark.LedgerId && newest.Reservations >= mark.Reservations)
                return;
            Replace(string.Create(CultureInfo.InvariantCulture, $"{mark.LedgerId}\n{mark.Reservations}\n"));
            _newest = mark;
        }
    }

    private void Replace(string content)
    {
        var next = path + ".next";
        using (var stream = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(Encoding.UTF8.GetBytes(content));
            stream.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }
}
