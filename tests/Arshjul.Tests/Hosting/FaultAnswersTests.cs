using System.Net;
using Arshjul.Core.Words;
using Arshjul.Hosting;
using Arshjul.Tests.Commands;
using Arshjul.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Arshjul.Tests.Hosting;

/// <summary>What a request gets that fails: the headers of all others, and not a word about why.</summary>
public sealed class FaultAnswersTests : IDisposable
{
    private readonly DataFolderCopy _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/mendable", HttpStatusCode.ServiceUnavailable, 60)]
    [InlineData("/broken", HttpStatusCode.InternalServerError, null)]
    public async Task Answer_OfARequestThatFails_IsBareAndQuiet(string path, HttpStatusCode status, int? retryAfter)
    {
        await using var app = await StartAsync();

        using var answer = await app.GetTestClient().GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal((status, retryAfter), (answer.StatusCode, (int?)answer.Headers.RetryAfter?.Delta?.TotalSeconds));
        Assert.Equal("", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Answer_ThatHasBegunWhenItFails_IsCutShort_NotTakenForWhole()
    {
        await using var app = await StartAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => app.GetTestClient().GetStringAsync("/half", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Log_OfARequestThatFails_SaysWhyAndNotWhichPath()
    {
        await using var app = await StartAsync();

        using var answer = await app.GetTestClient().GetAsync("/broken?hemlig-adress", TestContext.Current.CancellationToken);

        var log = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(_folder.Path, "logs"))), TestContext.Current.CancellationToken);
        Assert.Contains("InvalidOperationException: trasigt", log, StringComparison.Ordinal);
        Assert.DoesNotContain("hemlig-adress", log, StringComparison.Ordinal);
    }

    private async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseTestServer();
        builder.Services.AddRoutingCore();
        builder.Logging.AddProvider(new FaultLogProvider(_folder.Path, TimeProvider.System));
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseFaultAnswers();
        app.UseRouting();
        app.MapGet("/mendable", (RequestDelegate)(_ => throw new InputException(new Sentence("storage.noServer", "db:5432"))));
        app.MapGet("/broken", (RequestDelegate)(_ => throw new InvalidOperationException("trasigt")));
        app.MapGet("/half", async http =>
        {
            await http.Response.WriteAsync("BEGIN:VCALENDAR\r\n", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            throw new InvalidOperationException("trasigt");
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
