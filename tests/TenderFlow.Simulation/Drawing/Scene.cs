using TenderFlow.Simulation.Promises.Records;

namespace TenderFlow.Simulation.Drawing;

/// <summary>The records as the people of a play see them: by their own numbers for tenders, providers and reviews.</summary>
internal sealed class Scene(AllRecords record, Cast cast)
{
    public AllRecords Record { get; } = record;

    public Cast Cast { get; } = cast;

    public TenderRow? Tender(int number) => Record.Tenders.Find(t => t.Title == Cast.Tenders[number].Title);

    public ContractRow? Contract(int tender) =>
        Tender(tender) is { } row ? Record.Contracts.Find(c => c.TenderId == row.Id) : null;

    public ReviewRow? Review(int tender, int number) => Contract(tender) is { } contract
        ? Record.Reviews[contract.Id].OrderBy(r => r.Id).ElementAtOrDefault(number)
        : null;

    /// <summary>The person of a provider.</summary>
    public PersonRow Provider(int number) => Person(Cast.Providers[number].Person);

    public PersonRow Buyer => Person(Cast.Buyer.Person);

    public BidRow? Bid(int tender, int provider) =>
        Tender(tender) is { } row ? Record.Bid(row.Id, Provider(provider).Organisation) : null;

    private PersonRow Person(string name) => Record.People.Values.First(p => p.Name == name);
}
