namespace TenderFlow.App.OpenData.Reading;

/// <summary>What a release package held.</summary>
/// <param name="Tenders">The tenders that could be read, in the order of the file; one for each OCID.</param>
/// <param name="Notes">What was left out of the file and why, a sentence each.</param>
public sealed record ReadTenders(IReadOnlyList<PublishedTender> Tenders, IReadOnlyList<string> Notes);
