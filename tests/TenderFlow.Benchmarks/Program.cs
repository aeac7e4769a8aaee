using TenderFlow.Benchmarks;

return await CommandLine.RunAsync(args);
