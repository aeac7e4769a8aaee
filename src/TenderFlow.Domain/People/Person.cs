using TenderFlow.Domain.Cycle;

namespace TenderFlow.Domain.People;

/// <summary>A named person who acts for an organisation.</summary>
public sealed class Person : Aggregate
{
    private Person() { }

    /// <summary>Registers a person.</summary>
    public Person(int organisationId, string name, string jobTitle, string email, string phone, PersonRole role)
    {
        OrganisationId = organisationId;
        Name = name;
        JobTitle = jobTitle;
        Email = email;
        Phone = phone;
        Role = role;
        Record(new PersonRegistered(name, role));
    }

    /// <inheritdoc/>
    public override string Subject => $"person:{Id}";

    /// <summary>The organisation they act for.</summary>
    public int OrganisationId { get; private set; }

    /// <summary>Full name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What they do.</summary>
    public string JobTitle { get; private set; } = "";

    /// <summary>Where mail goes.</summary>
    public string Email { get; private set; } = "";

    /// <summary>A number that others can call.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>What they may do.</summary>
    public PersonRole Role { get; private set; }

    /// <summary>When they asked for no more offers, in UTC; null while offers are welcome (MSG-1).</summary>
    public DateTimeOffset? OffersStoppedAt { get; private set; }

    /// <summary>When mail to this address came back for good, in UTC; null while mail arrives (MSG-8).</summary>
    public DateTimeOffset? MailStoppedAt { get; private set; }

    /// <summary>Mail to this address never arrives: nothing more is sent to it until it is mended. A second time changes nothing (MSG-8).</summary>
    public void StopMail(DateTimeOffset now)
    {
        if (MailStoppedAt is null)
        {
            MailStoppedAt = now;
            Record(new MailStopped(Name));
        }
    }

    /// <summary>The person has a working address again: the old one, or a new one (MSG-8).</summary>
    /// <param name="email">The address; whoever asks has checked that it is one.</param>
    public void MendMail(string email)
    {
        if (MailStoppedAt is not null || !string.Equals(email, Email, StringComparison.Ordinal))
        {
            (Email, MailStoppedAt) = (email, null);
            Record(new MailMended(Name));
        }
    }

    /// <summary>Stops every optional message to this person. A second time changes nothing (MSG-1).</summary>
    public void StopOffers(DateTimeOffset now)
    {
        if (OffersStoppedAt is null)
        {
            OffersStoppedAt = now;
            Record(new OffersStopped(Name));
        }
    }
}

/// <summary>What a person may do.</summary>
public enum PersonRole
{
    /// <summary>Launches and runs tenders for a public body.</summary>
    Commissioner,

    /// <summary>Bids and delivers for a provider.</summary>
    Provider,

    /// <summary>Says what is needed, or uses a service. Has no account.</summary>
    Contributor,
}

/// <summary>A person joined.</summary>
public sealed record PersonRegistered(string Name, PersonRole Role) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"{Name} joined.";
}

/// <summary>A person asked for no more offers.</summary>
public sealed record OffersStopped(string Name) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"{Name} asked for no more offers of support.";
}

/// <summary>Mail to a person's address comes back.</summary>
public sealed record MailStopped(string Name) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"Mail to {Name} came back. Nothing more is sent to this address.";
}

/// <summary>A person has an address that works.</summary>
public sealed record MailMended(string Name) : DomainEvent
{
    /// <inheritdoc/>
    public override string Sentence => $"{Name} has an address for mail again.";
}
