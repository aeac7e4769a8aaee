using TenderFlow.App.Demo.Cast;
using TenderFlow.Domain.Cycle;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>All scripts of one tender together.</summary>
public sealed class Ensemble(Company company, Register register, Commands commands, EngagementCommands asking, EndingCommands endings)
{
    /// <summary>What everyone means to do next in a tender, in no order.</summary>
    public IEnumerable<Act> Acts(Scene scene)
    {
        var chance = company.Chance.About(scene.Plan.Key);
        var buyer = register.ActorOf(company.Buyers.First(b => b.Name == scene.Plan.BuyerName));
        var colleague = register.ColleagueOf(company.Buyers.First(b => b.Name == scene.Plan.BuyerName));
        var acts = new BuyerScript(commands).Next(scene, buyer, colleague, chance);
        acts = acts.Concat(new EngagementScript(asking).Next(scene, buyer, chance));
        if (scene.Tender?.PublishedAt is not null)
        {
            acts = acts.Concat(new NoticeScript(commands).Next(scene, buyer, chance));
            var (providers, partners) = (new ProviderScript(commands), new PartnerScript(commands));
            acts = acts.Concat(company.BiddersOf(scene.Plan)
                .Select(member => new Part(member, register.ActorOf(member), scene, chance.About(member.Email)))
                .SelectMany(part => providers.Next(scene, part).Concat(partners.Next(scene, part))));
        }

        if (scene.Tender?.DecidedAt is not null)
        {
            var after = new AfterDecisionScript(commands);
            acts = acts.Concat(company.BiddersOf(scene.Plan).SelectMany(member =>
                after.Next(scene, register.ActorOf(member), chance.About(member.Email))));
        }

        if (scene.Tender is { Status: TenderStatus.Evaluating } && scene.Evaluation is { Points.Count: > 0 } evaluation)
        {
            acts = acts.Concat(new PutRightScript(commands).Next(scene, evaluation, register, chance));
        }

        if (scene.Contract is { } contract)
        {
            var provider = register.ActorOf(contract.ProviderId);
            acts = acts.Concat(new ContractScript(commands).Next(scene, contract, buyer, provider, chance));
            if (scene.Ending is { } ending)
            {
                acts = acts.Concat(new EndingScript(endings).Next(scene, ending, buyer, provider, chance));
            }
        }

        return acts;
    }
}
