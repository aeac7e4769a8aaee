using TenderFlow.App.Demo.Cast;

namespace TenderFlow.App.Demo.Scripts;

/// <summary>All scripts of one tender together.</summary>
public sealed class Ensemble(Company company, Register register, Commands commands, EngagementCommands asking)
{
    /// <summary>What everyone means to do next in a tender, in no order.</summary>
    public IEnumerable<Act> Acts(Scene scene)
    {
        var chance = company.Chance.About(scene.Plan.Key);
        var buyer = register.ActorOf(company.Buyers.First(b => b.Name == scene.Plan.BuyerName));
        var acts = new BuyerScript(commands).Next(scene, buyer, chance);
        acts = acts.Concat(new EngagementScript(asking).Next(scene, buyer, chance));
        if (scene.Tender?.PublishedAt is not null)
        {
            var (providers, partners) = (new ProviderScript(commands), new PartnerScript(commands));
            acts = acts.Concat(company.BiddersOf(scene.Plan)
                .Select(member => new Part(member, register.ActorOf(member), scene, chance.About(member.Email)))
                .SelectMany(part => providers.Next(scene, part).Concat(partners.Next(scene, part))));
        }

        if (scene.Contract is { } contract)
        {
            var provider = register.ActorOf(contract.ProviderId);
            acts = acts.Concat(new ContractScript(commands).Next(scene, contract, buyer, provider, chance));
        }

        return acts;
    }
}
