using TenderFlow.App.Demo.Cast;
using TenderFlow.App.Platform.Database;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>The part of one provider in one tender: who, how, and when.</summary>
public sealed class Part(Member member, Actor actor, Scene scene, Chance chance)
{
    private static readonly (Behaviour Behaviour, int Weight)[] Weights =
    [
        (Behaviour.Early, 14), (Behaviour.Steady, 26), (Behaviour.LastHour, 12), (Behaviour.Late, 4),
        (Behaviour.LateUpload, 3), (Behaviour.NeverStarts, 9), (Behaviour.Declines, 6), (Behaviour.Stalls, 8),
        (Behaviour.Withdraws, 4), (Behaviour.Replaces, 8), (Behaviour.AnnouncesFirst, 6),
    ];

    /// <summary>Who.</summary>
    public Member Member { get; } = member;

    /// <summary>Who acts.</summary>
    public Actor Actor { get; } = actor;

    /// <summary>Chance about this part.</summary>
    public Chance Chance { get; } = chance;

    /// <summary>How.</summary>
    public Behaviour Behaviour { get; } = Draw(chance);

    /// <summary>Whether a bid is ever sent.</summary>
    public bool Sends => Behaviour is not (Behaviour.NeverStarts or Behaviour.Declines or Behaviour.Stalls);

    /// <summary>When it joins, in UTC.</summary>
    public DateTimeOffset JoinsAt { get; } = scene.Planned(0.01 + (0.35 * chance.Part("join")));

    /// <summary>When the draft begins, in UTC.</summary>
    public DateTimeOffset StartsAt => Way(0.1 + (0.3 * Chance.Part("start")));

    /// <summary>When the draft is complete, in UTC.</summary>
    public DateTimeOffset CompletesAt => Behaviour == Behaviour.Early
        ? Way(0.42)
        : Way(0.55 + (0.2 * Chance.Part("complete")));

    /// <summary>When the bid is sent, in UTC.</summary>
    public DateTimeOffset SendsAt => Behaviour switch
    {
        Behaviour.Early => Way(0.45 + (0.05 * Chance.Part("send"))),
        Behaviour.LastHour => scene.Closes.AddSeconds(-Chance.Between("send", 65, 3300)),
        Behaviour.Late => scene.Closes.AddSeconds(Chance.Between("send", 61, 2400)),
        Behaviour.LateUpload => scene.Closes.AddSeconds(Chance.Between("send", 20, 170)),
        _ => Way(0.76 + (0.1 * Chance.Part("send"))),
    };

    /// <summary>A point between joining and closing: a moved date moves it too.</summary>
    public DateTimeOffset Way(double part) => Scene.Between(JoinsAt, scene.Closes, part);

    private static Behaviour Draw(Chance chance)
    {
        var left = chance.Between("behaviour", 0, Weights.Sum(w => w.Weight) - 1);
        return Weights.First(w => (left -= w.Weight) < 0).Behaviour;
    }
}
