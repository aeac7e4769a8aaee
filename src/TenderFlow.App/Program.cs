using TenderFlow.App.Web;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseStaticWebAssets();
builder.Services.AddWeb();

var app = builder.Build();
app.MapWeb();
await app.RunAsync();
