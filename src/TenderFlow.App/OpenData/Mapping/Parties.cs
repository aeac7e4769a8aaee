using System.Text.Json.Nodes;
using TenderFlow.Domain.People;

namespace TenderFlow.App.OpenData.Mapping;

/// <summary>Organisations. Of people nothing is told: whoever wants to call one finds them on the tender's page.</summary>
internal static class Parties
{
    /// <summary>The buyer, in the list of parties.</summary>
    public static JsonObject Buyer(ReleaseFacts facts) => Fields.Of(
        ("id", ReleaseFacts.PartyId(facts.Buyer)),
        ("name", facts.Buyer.Name),
        ("roles", Fields.List("buyer", "procuringEntity")),
        ("address", Fields.Of(("region", Fields.Text(facts.Buyer.Area)), ("countryName", "United Kingdom"))),
        ("contactPoint", Fields.Of(("url", facts.TenderPage))))!;

    /// <summary>The provider that was chosen.</summary>
    public static JsonObject Supplier(Organisation supplier) => Fields.Of(
        ("id", ReleaseFacts.PartyId(supplier)),
        ("name", supplier.Name),
        ("roles", Fields.List("tenderer", "supplier")),
        ("address", Fields.Of(("region", Fields.Text(supplier.Area)))))!;

    /// <summary>A mention of a party elsewhere.</summary>
    public static JsonObject Mention(Organisation organisation) => Fields.Of(
        ("id", ReleaseFacts.PartyId(organisation)), ("name", organisation.Name))!;
}
