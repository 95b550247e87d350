using System.Security.Cryptography;
using System.Text;

namespace EdgeAutoscaler.Web;

/// <summary>
/// Proves that a form was sent from a page of this process: a web page from elsewhere can make a browser send a form here, but it can't
/// read what stands in ours.
/// </summary>
internal sealed class FormKey
{
    private const int Bytes = 32;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(Bytes);

    /// <summary>What the form carries.</summary>
    public string Text => Convert.ToHexString(_key);

    /// <summary>Whether a form carries it.</summary>
    /// <param name="given">What the form carries.</param>
    public bool Fits(string? given) => given is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(given), Encoding.ASCII.GetBytes(Text));
}
