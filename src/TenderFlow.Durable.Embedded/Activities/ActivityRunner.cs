using TenderFlow.Durable.Embedded.Storage;
using TenderFlow.Durable.History;

namespace TenderFlow.Durable.Embedded.Activities;

/// <summary>Runs one activity in services of its own and turns what comes of it into an answer.</summary>
internal sealed class ActivityRunner(
    DurableTaskRegistry registry, IServiceProvider services, EngineClock clock, Func<ActivityScope>? createScope)
{
    public async Task<HistoryEvent> RunAsync(ActivityWork work)
    {
        try
        {
            var scope = createScope?.Invoke() ?? new ActivityScope(services);
            try
            {
                var activity = registry.CreateActivity(work.Name, scope.Services);
                var input = Read(work, activity.InputType);
                var result = await activity.RunAsync(new(work.Name, work.InstanceId), input);
                return new TaskCompleted(EngineClock.Utc(clock.Now), work.Task, Payload.Write(result));
            }
            finally
            {
                if (scope.Ending is { } ending)
                {
                    await ending.DisposeAsync();
                }
            }
        }
        catch (Exception exception)
        {
            // Not hidden: the failure is the answer, and the orchestration decides what it means.
            var failure = TaskFailureDetails.FromException(exception);
            return new TaskFailed(EngineClock.Utc(clock.Now), work.Task, failure);
        }
    }

    private static object? Read(ActivityWork work, Type type)
    {
        try
        {
            return Payload.Read(work.Input, type);
        }
        catch (System.Text.Json.JsonException exception)
        {
            throw new InvalidDataException(
                $"The input of activity '{work.Name}' (#{work.Task}) of instance '{work.InstanceId}' "
                + $"cannot be read as {type.Name}: {exception.Message}", exception);
        }
    }
}
