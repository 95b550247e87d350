using EdgeAutoscaler.Web;

namespace EdgeAutoscaler.Tests.Web;

public sealed class HtmlTests
{
    [Theory]
    [InlineData("a < b & c", "<p>a &lt; b &amp; c</p>")]
    [InlineData("\"quoted\" 'twice'", "<p>&quot;quoted&quot; &#x27;twice&#x27;</p>")]
    [InlineData("4×0.7 北京", "<p>4×0.7 北京</p>")]
    [InlineData(null, "<p></p>")]
    public void Of_TextInAHole_IsEncodedButReadable(string? text, string expected) =>
        Assert.Equal(expected, Html.Of($"<p>{text}</p>").ToString());

    [Fact]
    public void Of_MarkupInAHole_IsNotEncodedAgain()
    {
        var cells = new[] { 1, 2 }.Select(number => Html.Of($"<td>{number}</td>"));

        Assert.Equal("<tr><td>1</td><td>2</td></tr>", Html.Of($"<tr>{cells}{Html.Empty}</tr>").ToString());
    }
}
