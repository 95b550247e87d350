namespace EdgeAutoscaler.Backtest.Traces;

public class TraceReaderTests
{
    [Fact]
    public void Read_Rows_KeepsTimesAndLoads()
    {
        var trace = Read("t_s,value\n0,61355.2\n300,0\n900.5,1e3\n");

        Assert.Equal("sample", trace.Name);
        Assert.Equal(
            [new(TimeSpan.Zero, 61355.2), new(TimeSpan.FromSeconds(300), 0), new(TimeSpan.FromSeconds(900.5), 1000)],
            trace.Points.AsEnumerable());
    }

    [Fact]
    public void Read_WindowsLineEnds_AreFine() => Assert.Equal(2, Read("t_s,value\r\n0,1\r\n60,2\r\n").Points.Length);

    [Theory]
    [InlineData("", 1, "t_s,value")]
    [InlineData("time,load\n0,1\n", 1, "t_s,value")]
    [InlineData("0,1\n60,2\n", 1, "t_s,value")]
    [InlineData("t_s,value\n", 2, "empty")]
    [InlineData("t_s,value\n0,1\n60\n", 3, "'60' must be two numbers")]
    [InlineData("t_s,value\n0,1\n60,2,3\n", 3, "'60,2,3' must be two numbers")]
    [InlineData("t_s,value\n0,1\n\n120,3\n", 3, "'' must be two numbers")]
    [InlineData("t_s,value\n0,1\nsoon,2\n", 3, "'soon' must be seconds")]
    [InlineData("t_s,value\n-1,1\n", 2, "'-1' must be seconds")]
    [InlineData("t_s,value\n0,1\n1e300,1\n", 3, "'1e300' must be seconds")]
    [InlineData("t_s,value\n0,much\n", 2, "'much' must be a load")]
    [InlineData("t_s,value\n0,\n", 2, "'' must be a load")]
    [InlineData("t_s,value\n0,-0.1\n", 2, "'-0.1' must be a load")]
    [InlineData("t_s,value\n0,NaN\n", 2, "'NaN' must be a load")]
    [InlineData("t_s,value\n0,Infinity\n", 2, "'Infinity' must be a load")]
    [InlineData("t_s,value\n60,1\n", 2, "'60' must be 0")]
    [InlineData("t_s,value\n0,1\n60,2\n60,3\n", 4, "'60' must be later than the row before, 60")]
    [InlineData("t_s,value\n0,1\n60,2\n30,3\n", 4, "'30' must be later than the row before, 60")]
    public void Read_WrongLine_IsNamedWithWhatWouldBeRight(string csv, int line, string problem)
    {
        var malformed = Assert.IsType<TraceResult.Malformed>(TraceReader.Read("sample", new StringReader(csv)));

        Assert.Equal(line, malformed.Line);
        Assert.Contains(problem, malformed.Problem, StringComparison.Ordinal);
    }

    private static LoadTrace Read(string csv) => Assert.IsType<TraceResult.Read>(TraceReader.Read("sample", new StringReader(csv))).Trace;
}
