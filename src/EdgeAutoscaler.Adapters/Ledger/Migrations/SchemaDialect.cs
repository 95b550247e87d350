using System.Text.RegularExpressions;

namespace EdgeAutoscaler.Adapters.Ledger.Migrations;

/// <summary>What a database calls the things a schema is made of. A migration names them in braces, such as <c>{bigint}</c>.</summary>
internal sealed partial record SchemaDialect
{
    /// <summary><c>{bigint}</c>: a whole number of 64 bits, such as an instant or money.</summary>
    public required string BigInt { get; init; }

    /// <summary><c>{int}</c>: a whole number of 32 bits, such as a count of nodes.</summary>
    public required string Int { get; init; }

    /// <summary><c>{real}</c>: a number with a fraction, of 64 bits, such as load. Never money.</summary>
    public required string Real { get; init; }

    /// <summary><c>{text}</c>: text that is compared and sorted byte by byte.</summary>
    public required string Text { get; init; }

    /// <summary><c>{identity}</c>: a key of 64 bits that the database counts up; <c>PRIMARY KEY</c> follows it.</summary>
    public required string Identity { get; init; }

    /// <summary><c>{strict}</c>: follows the closing bracket of each table and makes the database hold its types.</summary>
    public required string Strict { get; init; }

    /// <summary>The statements of a migration in the words of this database.</summary>
    public string Render(Migration migration) => Words().Replace(migration.Template, word => Translate(word.Groups[1].Value, migration));

    private string Translate(string word, Migration migration) => word switch
    {
        "bigint" => BigInt,
        "int" => Int,
        "real" => Real,
        "text" => Text,
        "identity" => Identity,
        "strict" => Strict,
        _ => throw new InvalidOperationException($"Migration {migration.Version} says {{{word}}}, which no dialect knows."),
    };

    [GeneratedRegex(@"\{([a-z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
