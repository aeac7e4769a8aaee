using Xunit;

namespace TenderFlow.App.Tests.Documents;

/// <summary>Measures what the whole process allocates, so it runs alone.</summary>
[CollectionDefinition(nameof(MemoryUse), DisableParallelization = true)]
public sealed class MemoryUse;
