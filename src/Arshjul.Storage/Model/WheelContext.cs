using Arshjul.Core.Access;
using Arshjul.Core.Audit;
using Arshjul.Core.Calls;
using Arshjul.Core.Feeds;
using Arshjul.Core.ForeignCalendars;
using Arshjul.Core.Outbox;
using Arshjul.Core.Wheels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arshjul.Storage.Model;

/// <summary>The one model, for both databases: facts of the plan as documents, and the records that are asked for one by one (calls, messages, addresses, sessions, the audit) as columns.</summary>
public sealed class WheelContext(DbContextOptions<WheelContext> options) : DbContext(options)
{
    /// <summary>Name of the filter that shows one organisation's rows alone.</summary>
    public const string OrganisationFilter = "organisation";

    /// <summary>Whose rows are read and written.</summary>
    public string OrganisationKey { get; set; } = "";

    /// <summary>Puts a record into the next save, as this organisation's.</summary>
    internal EntityEntry<T> Put<T>(T record, EntityState state)
        where T : class => Put(Entry(record), state);

    /// <summary>Puts a row whose key is set into the next save, as this organisation's.</summary>
    internal EntityEntry<T> Put<T>(EntityEntry<T> entry, EntityState state)
        where T : class
    {
        entry.Property(Columns.OrganisationKey).CurrentValue = OrganisationKey;
        entry.State = state;
        return entry;
    }

    /// <summary>Makes a table's rows belong to an organisation, first in the key and behind the filter.</summary>
    internal void Belong<T>(EntityTypeBuilder<T> table, IEnumerable<string> keys)
        where T : class
    {
        table.Property<string>(Columns.OrganisationKey);
        table.HasKey([Columns.OrganisationKey, .. keys]);
        table.HasQueryFilter(OrganisationFilter, row => EF.Property<string>(row, Columns.OrganisationKey) == OrganisationKey);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<DateTime>().HaveConversion<InstantColumn>();
        configurationBuilder.Properties<CallContent>().HaveConversion<JsonColumn<CallContent>, ByReference<CallContent>>();
        configurationBuilder.Properties<IReadOnlyList<CallDifference>>().HaveConversion<JsonColumn<IReadOnlyList<CallDifference>>, ByReference<IReadOnlyList<CallDifference>>>();
        foreach (var table in PlanTables.All)
            table.Convert(configurationBuilder);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var table in PlanTables.All)
            table.Map(modelBuilder, this);
        Belong(modelBuilder.Entity<PlanHead>().ToTable("plans"), []);
        Belong(modelBuilder.Entity<Call>().ToTable("calls"), [nameof(Call.Meeting), nameof(Call.Version)]);
        Belong(modelBuilder.Entity<AuditEntry>().ToTable("audit_entries"), [nameof(AuditEntry.Number)]);
        MapMessages(modelBuilder.Entity<OutgoingMessage>().ToTable("outgoing_messages"));
        Belong(modelBuilder.Entity<MailBytes>().ToTable("mail_bytes"), [nameof(MailBytes.Id)]);
        MapHolds(modelBuilder.Entity<SendingHold>().ToTable("sending_holds"));
        MapFeedAddresses(modelBuilder.Entity<FeedAddress>().ToTable("feed_addresses"));
        MapAccounts(modelBuilder.Entity<Account>().ToTable("accounts"));
        MapSessions(modelBuilder.Entity<Session>().ToTable("sessions"));
        Belong(modelBuilder.Entity<SignInLink>().ToTable("sign_in_links"), [nameof(SignInLink.Hash)]);
        MapPasskeys(modelBuilder.Entity<Passkey>().ToTable("passkeys"));
        MapApiKeys(modelBuilder.Entity<ApiKey>().ToTable("api_keys"));
        MapSharedWheels(modelBuilder.Entity<SharedWheel>().ToTable("shared_wheels"));
        MapForeignCalendars(modelBuilder.Entity<ForeignCalendar>().ToTable("foreign_calendars"));
        Belong(modelBuilder.Entity<PaperContent>().ToTable("paper_contents"), [nameof(PaperContent.Hash)]);
        SnakeCase.NameColumns(modelBuilder);
    }

    private void MapMessages(EntityTypeBuilder<OutgoingMessage> messages)
    {
        Belong(messages, [nameof(OutgoingMessage.Id)]);
        messages.Property(m => m.Id).ValueGeneratedNever();
        messages.Ignore(m => m.Mime);
        messages.Property<string?>(Columns.LeaseOwner);
        messages.Property<DateTime?>(Columns.LeaseUntil);
        messages.HasIndex([Columns.OrganisationKey, nameof(OutgoingMessage.Kind), nameof(OutgoingMessage.Subject), nameof(OutgoingMessage.Revision), nameof(OutgoingMessage.RecipientKey)], "ix_outgoing_messages_key").IsUnique();
        messages.HasIndex([Columns.OrganisationKey, nameof(OutgoingMessage.State), nameof(OutgoingMessage.NextAttemptAt)], "ix_outgoing_messages_due");
        messages.HasIndex([Columns.OrganisationKey, nameof(OutgoingMessage.SentAt)], "ix_outgoing_messages_sent");
    }

    private void MapHolds(EntityTypeBuilder<SendingHold> holds)
    {
        Belong(holds, [nameof(SendingHold.Since)]);
        holds.HasIndex([Columns.OrganisationKey], "ix_sending_holds_on").IsUnique().HasFilter("released_at IS NULL");
    }

    private void MapFeedAddresses(EntityTypeBuilder<FeedAddress> addresses)
    {
        Belong(addresses, [nameof(FeedAddress.Hash)]);
        addresses.Property(a => a.Content).HasConversion(new JsonColumn<FeedContent>(), new ByReference<FeedContent>());
        addresses.HasIndex([Columns.OrganisationKey, nameof(FeedAddress.Owner), nameof(FeedAddress.Scope), nameof(FeedAddress.Of), nameof(FeedAddress.Name)], "ix_feed_addresses_working").IsUnique().HasFilter("revoked_at IS NULL");
    }

    private void MapAccounts(EntityTypeBuilder<Account> accounts)
    {
        Belong(accounts, [nameof(Account.Person)]);
        accounts.HasIndex([Columns.OrganisationKey, nameof(Account.OutsideIdentity)], "ix_accounts_outside_identity").IsUnique();
    }

    private void MapSessions(EntityTypeBuilder<Session> sessions)
    {
        Belong(sessions, [nameof(Session.Hash)]);
        sessions.HasIndex([Columns.OrganisationKey, nameof(Session.Person)], "ix_sessions_person");
    }

    private void MapPasskeys(EntityTypeBuilder<Passkey> passkeys)
    {
        Belong(passkeys, [nameof(Passkey.Hash)]);
        passkeys.HasIndex([Columns.OrganisationKey, nameof(Passkey.Person)], "ix_passkeys_person");
    }

    private void MapApiKeys(EntityTypeBuilder<ApiKey> keys)
    {
        Belong(keys, [nameof(ApiKey.Hash)]);
        keys.Property(k => k.Groups).HasConversion(new JsonColumn<IReadOnlyList<string>>(), new ByReference<IReadOnlyList<string>>());
        keys.HasIndex([Columns.OrganisationKey, nameof(ApiKey.Name)], "ix_api_keys_working").IsUnique().HasFilter("revoked_at IS NULL");
    }

    private void MapSharedWheels(EntityTypeBuilder<SharedWheel> shared)
    {
        Belong(shared, [nameof(SharedWheel.Hash)]);
        shared.HasIndex([Columns.OrganisationKey, nameof(SharedWheel.Name)], "ix_shared_wheels_working").IsUnique().HasFilter("revoked_at IS NULL");
    }

    private void MapForeignCalendars(EntityTypeBuilder<ForeignCalendar> calendars)
    {
        Belong(calendars, [nameof(ForeignCalendar.Key)]);
        Json(calendars.Property(c => c.Fault));
        Json(calendars.Property(c => c.Entries));
        Json(calendars.Property(c => c.Meetings));
        Json(calendars.Property(c => c.Passed));
    }

    private static void Json<T>(PropertyBuilder<T> property)
        where T : class? => property.HasConversion(new JsonColumn<T>(), new ByReference<T>());
}
