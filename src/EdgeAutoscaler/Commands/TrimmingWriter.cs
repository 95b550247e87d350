using System.Text;

namespace EdgeAutoscaler.Commands;

/// <summary>Passes text on without the blanks at the end of each line, with which tables fill their columns.</summary>
/// <param name="inner">Where it goes; left open.</param>
internal sealed class TrimmingWriter(TextWriter inner) : TextWriter
{
    private int _blanks;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            _blanks++;
            return;
        }

        if (value is not ('\n' or '\r'))
            inner.Write(new string(' ', _blanks));
        _blanks = 0;
        inner.Write(value);
    }

    public override void Flush() => inner.Flush();
}
