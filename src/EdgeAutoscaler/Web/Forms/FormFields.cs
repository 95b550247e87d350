namespace EdgeAutoscaler.Web.Forms;

/// <summary>The fields that every form has.</summary>
internal static class FormFields
{
    /// <summary>The <see cref="FormKey"/>.</summary>
    public const string Key = "key";

    /// <summary>Who says so.</summary>
    public const string Author = "author";

    /// <summary>Why.</summary>
    public const string Reason = "reason";

    /// <summary>What is to be done: the button.</summary>
    public const string Answer = "answer";

    /// <summary>What is wrong; nothing when nothing is.</summary>
    /// <param name="draft">The form.</param>
    public static Html Problem(FormDraft draft) => draft.Problem is null
        ? Html.Empty
        : Html.Of($"""<p class="problem" role="alert"><strong>Not done.</strong> {draft.Problem}</p>""");

    /// <summary>The key, and who says so and why.</summary>
    /// <param name="draft">The form.</param>
    /// <param name="key">The key.</param>
    public static Html Who(FormDraft draft, FormKey key) => Html.Of($"""
        <input type="hidden" name="{Key}" value="{key.Text}">
        <label>Your name <input name="{Author}" value="{draft[Author]}" required maxlength="100" autocomplete="name"></label>
        <label>Why <input name="{Reason}" value="{draft[Reason]}" required maxlength="500" autocomplete="off"></label>
        """);

    /// <summary>A button that says what is to be done.</summary>
    /// <param name="answer">The word that is sent.</param>
    /// <param name="text">What stands on it.</param>
    /// <param name="isQuiet">Whether it steps back behind another.</param>
    public static Html Button(string answer, string text, bool isQuiet = false) =>
        Html.Of($"""<button name="{Answer}" value="{answer}"{(isQuiet ? Html.Of($""" class="quiet" """) : Html.Empty)}>{text}</button>""");
}
