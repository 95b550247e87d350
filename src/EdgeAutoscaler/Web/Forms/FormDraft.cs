namespace EdgeAutoscaler.Web.Forms;

/// <summary>A form as it is shown: empty at first, with what was typed and what is wrong with it after that.</summary>
/// <param name="Typed">What was typed.</param>
/// <param name="Problem">Why it was not done; <see langword="null"/> when it was not tried.</param>
internal sealed record FormDraft(IFormCollection Typed, string? Problem)
{
    /// <summary>A form that nobody has filled in.</summary>
    public static FormDraft Empty { get; } = new(FormCollection.Empty, null);

    /// <summary>What was typed into a field; empty where nothing was.</summary>
    /// <param name="field">The field.</param>
    public string this[string field] => Typed[field].ToString();
}
