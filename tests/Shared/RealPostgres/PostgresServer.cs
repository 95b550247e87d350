using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace EdgeAutoscaler.Testing;

/// <summary>A real PostgreSQL server of its own, on a free loopback port, with data that live as long as the test.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "edge";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _directory;
    private Process? _process;

    private PostgresServer(DirectoryInfo directory, int port) => (_directory, Port) = (directory, port);

    /// <summary>The port it listens on.</summary>
    public int Port { get; }

    /// <summary>File with the password of its user; clients must show it.</summary>
    public string PasswordFile => Path.Combine(_directory.FullName, "password");

    private string Data => Path.Combine(_directory.FullName, "data");

    /// <summary>Creates a server and starts it.</summary>
    public static async Task<PostgresServer> StartAsync()
    {
        var server = new PostgresServer(Directory.CreateTempSubdirectory("postgres-"), FreePort.Next());
        await File.WriteAllTextAsync(server.PasswordFile, $"{Guid.NewGuid():N}\n");
        await ServerUser.GiveAsync(server._directory.FullName);
        await ServerUser.RunToEndAsync(
            "initdb", "-D", server.Data, "-U", User, "--encoding=UTF8", "--auth=scram-sha-256", $"--pwfile={server.PasswordFile}", "--no-sync");
        await server.RestartAsync();
        return server;
    }

    /// <summary>How clients reach a database, without the password.</summary>
    public string ConnectionString(string database = "postgres") => $"Host=127.0.0.1;Port={Port};Database={database};Username={User}";

    /// <summary>How tests reach a database by themselves.</summary>
    public string OpenConnectionString(string database = "postgres") =>
        $"{ConnectionString(database)};Password={File.ReadAllText(PasswordFile).Trim()};Pooling=false";

    /// <summary>Creates a database and gives its name.</summary>
    public async Task<string> CreateDatabaseAsync(string options = "")
    {
        var name = $"d{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name} {options}");
        return name;
    }

    /// <summary>Runs a statement in a database.</summary>
    public async Task ExecuteAsync(string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection(OpenConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Starts it, again perhaps, and waits until it takes connections.</summary>
    /// <param name="settings">Settings for this run, such as <c>fsync=off</c>.</param>
    public async Task RestartAsync(params string[] settings)
    {
        string[] own = [$"port={Port}", "listen_addresses=127.0.0.1", $"unix_socket_directories={_directory.FullName}", "max_connections=300", .. settings];
        _process = ServerUser.Start("postgres", ["-D", Data, .. own.SelectMany(setting => new[] { "-c", setting })]);
        var waited = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (_process.HasExited || waited.Elapsed > Patience)
                throw new InvalidOperationException($"PostgreSQL did not start: {await _process.StandardError.ReadToEndAsync()}");
            await Task.Delay(50);
        }

        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Ends it at once, as a crash of the machine would end it.</summary>
    public async Task KillAsync()
    {
        if (_process is not { HasExited: false } running)
            return;

        // The signal for an immediate shutdown: nothing is written, the next start recovers from the log.
        using var kill = Process.Start("kill", ["-QUIT", running.Id.ToString(CultureInfo.InvariantCulture)]);
        using var deadline = new CancellationTokenSource(Patience);
        await running.WaitForExitAsync(deadline.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
        _directory.Delete(recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await ExecuteAsync("SELECT 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
