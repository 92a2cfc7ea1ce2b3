namespace Arshjul.Web;

/// <summary>What the pages build on.</summary>
internal static class WebServices
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "__Host-form";
            options.Cookie.Path = "/";
            options.Cookie.SecurePolicy = CookieSecurePolicy.None; // the cookie policy makes it secure; here it would refuse to work behind a proxy
            options.FormFieldName = "form-proof";
            options.SuppressXFrameOptionsHeader = true; // frame-ancestors says it
        });
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true; // the proof in each form is masked anew in each answer, so that its length tells nothing
            options.MimeTypes = ["text/html", "application/json", "application/problem+json", "text/csv"];
        });
        return services.AddSingleton<PlanPool>().AddSingleton<DoneNotices>().AddSingleton<UndoShelf>().AddSingleton<Frames>().AddSingleton<PageRenderer>().AddSingleton<Visitors>().AddSingleton<Sessions>();
    }
}
