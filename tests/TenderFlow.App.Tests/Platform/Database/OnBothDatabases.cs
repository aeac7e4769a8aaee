using TenderFlow.App.Tests.Api;
using TenderFlow.App.Tests.Audit;
using TenderFlow.App.Tests.Journeys;
using TenderFlow.App.Tests.Messages.Pages;
using TenderFlow.App.Tests.Messages.Stopping;
using TenderFlow.App.Tests.Overview;
using TenderFlow.App.Tests.People;
using TenderFlow.App.Tests.Planning;
using TenderFlow.App.Tests.Platform.Moments;
using TenderFlow.App.Tests.Platform.Outbox;
using TenderFlow.App.Tests.Reviews;
using TenderFlow.App.Tests.Tendering;
using TenderFlow.App.Tests.Tendering.Bidding;
using TenderFlow.App.Tests.Tendering.Finding;
using TenderFlow.App.Tests.Tendering.Managing;
using TenderFlow.App.Tests.Tendering.Questions;
using TenderFlow.App.Tests.Tendering.Reading;

namespace TenderFlow.App.Tests.Platform.Database;

// Every class whose tests read or change the record runs a second time, on PostgreSQL. A new one gets its line here.
// Left out: HostileLaunchTests, whose inputs are turned down before they reach a table.
[OnPostgreSql] public class AccessOnPostgreSqlTests : AccessTests;
[OnPostgreSql] public class AdvanceTogetherOnPostgreSqlTests : AdvanceTogetherTests;
[OnPostgreSql] public class ApiJourneyOnPostgreSqlTests : JourneyTests;
[OnPostgreSql] public class AuditOnPostgreSqlTests : AuditTests;
[OnPostgreSql] public class BidJourneyOnPostgreSqlTests : BidJourneyTests;
[OnPostgreSql] public class BidUploadOnPostgreSqlTests : BidUploadTests;
[OnPostgreSql] public class BoardOnPostgreSqlTests : BoardTests;
[OnPostgreSql] public class BuyerJourneyOnPostgreSqlTests : BuyerJourneyTests;
[OnPostgreSql] public class ClosingOnPostgreSqlTests : ClosingTests;
[OnPostgreSql] public class HostileInputOnPostgreSqlTests : HostileInputTests;
[OnPostgreSql] public class LaunchOnPostgreSqlTests : LaunchTests;
[OnPostgreSql] public class ListOnPostgreSqlTests : ListTests;
[OnPostgreSql] public class MessagePagesOnPostgreSqlTests : MessagePagesTests;
[OnPostgreSql] public class OpenTendersOnPostgreSqlTests : OpenTendersTests;
[OnPostgreSql] public class QuestionsPageOnPostgreSqlTests : QuestionsPageTests;
[OnPostgreSql] public class RecordOnPostgreSqlTests : RecordTests;
[OnPostgreSql] public class ReviewJourneyOnPostgreSqlTests : ReviewJourneyTests;
[OnPostgreSql] public class SignInOnPostgreSqlTests : SignInTests;
[OnPostgreSql] public class StopOffersOnPostgreSqlTests : StopOffersTests;
[OnPostgreSql] public class TenderPageOnPostgreSqlTests : TenderPageTests;
[OnPostgreSql] public class TenderToReviewOnPostgreSqlTests : TenderToReviewTests;
[OnPostgreSql] public class TimelineOnPostgreSqlTests : TimelineTests;
[OnPostgreSql] public class TroubledMailOnPostgreSqlTests : TroubledMailTests;
