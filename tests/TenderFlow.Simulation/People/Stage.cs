using TenderFlow.App.Platform.Database;
using TenderFlow.Domain.People;
using TenderFlow.Simulation.Drawing;
using TenderFlow.Simulation.Promises;
using TenderFlow.Simulation.Promises.Records;
using TenderFlow.Simulation.Running;

namespace TenderFlow.Simulation.People;

/// <summary>What a deed may use: the world, the application as it runs now, the records, and chance of its own.</summary>
internal sealed class Stage(World world, Play play, Scene scene, Inspector inspector, Dice dice)
{
    public World World { get; } = world;

    public Play Play { get; } = play;

    public Scene Scene { get; } = scene;

    public Inspector Inspector { get; } = inspector;

    public Dice Dice { get; } = dice;

    public DateTimeOffset Now => World.Clock.Now;

    public Commands Commands => Play.Commands;

    public Actor Buyer => ActorOf(Scene.Buyer);

    public Actor Colleague => ActorOf(Scene.Record.People.Values.First(p => p.Name == Audience.Colleague));

    public Actor Provider(int number) => ActorOf(Scene.Provider(number));

    public static Actor ActorOf(PersonRow person) =>
        new(person.Name, person.Id, person.Organisation, Enum.Parse<PersonRole>(person.Role));
}
