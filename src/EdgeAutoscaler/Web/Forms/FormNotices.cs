namespace EdgeAutoscaler.Web.Forms;

/// <summary>What became of the newest forms, for the page that the browser is sent to next: its address carries an id and no text of ours.</summary>
internal sealed class FormNotices
{
    /// <summary>Name of the query that names a notice.</summary>
    public const string Query = "said";

    private const int Kept = 100;

    private readonly Lock _lock = new();
    private readonly Queue<(string Id, string Text)> _newest = new();

    /// <summary>Keeps a notice.</summary>
    /// <param name="text">What became of a form.</param>
    /// <returns>Its id.</returns>
    public string Add(string text)
    {
        var id = Guid.NewGuid().ToString("N");
        lock (_lock)
        {
            _newest.Enqueue((id, text));
            if (_newest.Count > Kept)
                _newest.Dequeue();
        }

        return id;
    }

    /// <summary>A notice; <see langword="null"/> when there is none with this id, or not any more.</summary>
    /// <param name="id">Its id.</param>
    public string? Find(string? id)
    {
        lock (_lock)
            return _newest.FirstOrDefault(notice => notice.Id == id).Text;
    }
}
