namespace Arshjul.Access;

/// <summary>Answers the requests for links to sign in with, one after another.</summary>
internal sealed class SignInWorker(SignInRequests requests, ILogger<SignInWorker> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var email in requests.Waiting.ReadAllAsync(stoppingToken))
        {
            try
            {
                await requests.AnswerAsync(email, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Without the address. Whoever asked asks again.
                log.LogError(e, "A link to sign in with could not be sent.");
            }
        }
    }
}
