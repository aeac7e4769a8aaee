namespace TenderFlow.App.Demo.Scripts;

/// <summary>What people of the play say.</summary>
internal static class Texts
{
    public static readonly string[] PartnerTasks =
    [
        "Run the service in the north of the town.", "Bring people there and home again.", "Cook and serve the meals.",
        "Train the volunteers.", "Work with people who speak little English.",
    ];

    public static readonly string[] Questions =
    [
        "Can we hire a room, or must we own it?",
        "May two groups bid together?",
        "Do the prices include travel?",
        "Is there a fixed start date?",
        "Can we see how many people use the service now?",
        "Do we need insurance before we bid?",
    ];

    public static readonly string[] Replies =
    [
        "Yes, that is fine. Please say so in your bid.",
        "No. You only need it when the contract starts.",
        "Please use the numbers in the notice. They are the latest we have.",
        "Either way is fine. Tell us which one you choose.",
    ];

    public static readonly string[] Answers =
    [
        "Our team of six runs the service five days a week. A trained lead is always there.",
        "We start with a small group in the first month. Then we add a new place every two weeks.",
        "Each volunteer is checked and trained before the first shift. A manager calls them every week.",
        "We have done this for four years with two partners. People tell us that they trust us.",
    ];

    public static readonly string[] Strong =
    [
        "Your plan for volunteers was clear and real.",
        "You know the area well, and it shows.",
        "Your price was easy to follow.",
    ];

    public static readonly string[] ScoreReasons =
    [
        "The plan says who does what, and when.",
        "The first steps are clear, and the last ones are open.",
        "We could see how people are kept safe each day.",
        "It did not say what happens when somebody is ill.",
    ];

    public static readonly string[] NextTime =
    [
        "List each cost on its own line.",
        "Say who steps in when somebody is ill.",
        "Give one example of work like this.",
    ];

    public static readonly string[] ReviewAnswers =
    [
        "Most of it went well. We lost one volunteer and found two new ones.",
        "Yes. Every bill was paid within 30 days.",
        "More people came than we planned for. We need a bigger room.",
    ];
}
