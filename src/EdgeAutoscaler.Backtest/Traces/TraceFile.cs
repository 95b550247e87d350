namespace EdgeAutoscaler.Backtest.Traces;

/// <summary>Reads traces from files.</summary>
internal static class TraceFile
{
    /// <summary>Reads a CSV file; the trace takes the file's name without its ending.</summary>
    /// <param name="path">Path of the file.</param>
    public static TraceResult Read(string path)
    {
        try
        {
            using var reader = File.OpenText(path);
            return TraceReader.Read(Path.GetFileNameWithoutExtension(path), reader);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new TraceResult.Malformed(0, $"can't be read: {exception.Message}");
        }
    }
}
