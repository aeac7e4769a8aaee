// The in-memory engine of another maker: a start, three activities one after the other, the end. Each line of standard
// input asks for a round: {"count": instances, "width": how many at a time}. Its answer: {"seconds": …}.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(import.meta.url);
const maker = "@microsoft/durabletask-js";
const {
  InMemoryOrchestrationBackend, TestOrchestrationClient, TestOrchestrationWorker, NoOpLogger,
} = require(maker);
const { OrchestrationExecutor } = require(`${maker}/dist/worker/orchestration-executor`);
const { ActivityExecutor } = require(`${maker}/dist/worker/activity-executor`);

// Its own worker, but silent: the stock one makes executors that log every step.
class SilentWorker extends TestOrchestrationWorker {
  async processOrchestration(instance) {
    const { instanceId, completionToken: token } = instance;
    const executor = new OrchestrationExecutor(this.registry, new NoOpLogger());
    const result = await executor.execute(instanceId, instance.history, instance.pendingEvents, instance.executionId);
    this.backend.completeOrchestration(instanceId, token, result.actions, result.customStatus);
  }

  async processActivity({ instanceId, name, taskId, input }) {
    const executor = new ActivityExecutor(this.registry, new NoOpLogger());
    this.backend.completeActivity(instanceId, taskId, await executor.execute(instanceId, name, taskId, input));
  }
}

async function round({ count, width }) {
  const backend = new InMemoryOrchestrationBackend();
  const client = new TestOrchestrationClient(backend);
  const worker = new SilentWorker(backend);
  worker.addNamedActivity("AddOne", (_, number) => number + 1);
  worker.addNamedOrchestrator("Chain", async function* chain(context, number) {
    let sum = number;
    for (let step = 0; step < 3; step++) sum = yield context.callActivity("AddOne", sum);
    return sum;
  });
  await worker.start();
  const begun = performance.now();
  let next = 0;
  const one = async () => {
    while (next < count) {
      const number = next++;
      const id = await client.scheduleNewOrchestration("Chain", number, `chain-${number}`);
      const state = await client.waitForOrchestrationCompletion(id);
      if (state.serializedOutput !== String(number + 3)) throw new Error(`${id} came to ${state.serializedOutput}`);
    }
  };
  await Promise.all(Array.from({ length: width }, one));
  const seconds = (performance.now() - begun) / 1000;
  await worker.stop();
  return { seconds };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await round(JSON.parse(line)))}\n`);
}
