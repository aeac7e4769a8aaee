using TenderFlow.App;

return await CommandLine.RunAsync(args);
