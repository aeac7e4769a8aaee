using TenderFlow.Domain.Calendars;
using TenderFlow.Domain.Cycle;
using TenderFlow.Domain.People;
using TenderFlow.Domain.Rules;

namespace TenderFlow.App.Api.Tenders;

/// <summary>A tender in a list.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">Its name.</param>
/// <param name="Buyer">The public body.</param>
/// <param name="Area">Where.</param>
/// <param name="ValuePence">Value of the whole contract, in pence.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="StatusInWords">The same, in words.</param>
/// <param name="Closes">When bids close.</param>
public sealed record TenderLine(
    int Id, string Title, string Buyer, string Area, long? ValuePence, TenderStatus Status, string StatusInWords,
    DeadlineAnswer? Closes);

/// <summary>A page of tenders.</summary>
/// <param name="Tenders">The tenders.</param>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="Pages">How many pages there are.</param>
public sealed record TenderPage(IReadOnlyList<TenderLine> Tenders, int Count, int Page, int Pages);

/// <summary>A tender.</summary>
/// <param name="Tender">What the list says of it.</param>
/// <param name="Terms">What is bought and on what terms.</param>
/// <param name="Asked">What a bid is asked for.</param>
/// <param name="Reviews">The reviews that the contract will have.</param>
/// <param name="Timetable">The dates that follow from the closing date.</param>
/// <param name="Contact">Who can help.</param>
/// <param name="Reason">Why it was stopped or decided as it was.</param>
public sealed record TenderAnswer(
    TenderLine Tender, TermsAnswer Terms, IReadOnlyList<AskedAnswer> Asked, IReadOnlyList<PlannedReviewAnswer> Reviews,
    TimetableAnswer? Timetable, ContactAnswer Contact, string? Reason);

/// <summary>What is bought and on what terms.</summary>
public sealed record TermsAnswer(
    string Summary, string Requirements, Profile Profile, DateOnly? Starts, int? Months, bool WelcomesFirstTimers,
    bool PartnersWelcome, string Assessors, string Engagement, string NoEngagementReason, string ShortPeriodReason);

/// <summary>One thing that a bid is asked for.</summary>
public sealed record AskedAnswer(int Id, AskedKind Kind, string Title, string Help, bool Required, int Minutes);

/// <summary>A review that the contract will have.</summary>
public sealed record PlannedReviewAnswer(string Title, int MonthsAfterStart, IReadOnlyList<DataRequest> Requests);

/// <summary>The dates of a tender.</summary>
public sealed record TimetableAnswer(
    DeadlineAnswer QuestionsClose, DeadlineAnswer AnswersDue, DeadlineAnswer BidsClose, DateOnly? DecisionExpected,
    DateOnly? PauseEnds);

/// <summary>A deadline: on the clocks of its place, as an instant, and in words.</summary>
public sealed record DeadlineAnswer(DateOnly Date, TimeOnly Time, string Zone, DateTimeOffset Instant, string InWords)
{
    /// <summary>The answer for a deadline; null for none.</summary>
    public static DeadlineAnswer? Of(Deadline? deadline) => deadline is null
        ? null
        : new(deadline.LocalDate, deadline.LocalTime, deadline.Zone, deadline.Instant, PlainDate.DayAndTime(deadline));
}

/// <summary>A named person who can help.</summary>
public sealed record ContactAnswer(string Name, string Phone, string Email)
{
    /// <summary>The answer for a person.</summary>
    public static ContactAnswer Of(Person person) => new(person.Name, person.Phone, person.Email);
}
