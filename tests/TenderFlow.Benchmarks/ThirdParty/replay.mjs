// The executor of another maker's SDK on a long history. Each line of standard input asks for a round:
// {"file": a history as JSON, "repeats": how often}. Its answer: {"seconds": …}.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(import.meta.url);
const maker = "@microsoft/durabletask-js";
const { NoOpLogger } = require(maker);
const { OrchestrationExecutor } = require(`${maker}/dist/worker/orchestration-executor`);
const { Registry } = require(`${maker}/dist/worker/registry`);
const pb = require(`${maker}/dist/proto/orchestrator_service_pb`);
const make = require(`${maker}/dist/utils/pb-helper.util`);

function orchestratorCompleted() {
  const event = new pb.HistoryEvent();
  event.setEventid(-1);
  event.setOrchestratorcompleted(new pb.OrchestratorCompletedEvent());
  return event;
}

// That SDK counts its calls from 1, ours from 0.
const shapes = {
  OrchestratorStarted: (e) => make.newOrchestratorStartedEvent(new Date(e.Timestamp)),
  ExecutionStarted: (e) => make.newExecutionStartedEvent(e.Name, e.InstanceId, e.Input),
  TaskScheduled: (e) => make.newTaskScheduledEvent(e.EventId + 1, e.Name),
  TaskCompleted: (e) => make.newTaskCompletedEvent(e.TaskId + 1, e.Result),
  OrchestratorCompleted: orchestratorCompleted,
};

const registry = new Registry();
registry.addNamedOrchestrator("Sum", async function* sumUp(context, begin) {
  let sum = begin;
  while (sum >= 0) sum = yield context.callActivity("AddOne", sum);
  return sum;
});

const known = new Map();
function history(file) {
  if (!known.has(file)) {
    known.set(file, JSON.parse(readFileSync(file, "utf8")).map((event) => shapes[event.type](event)));
  }
  return known.get(file);
}

async function round({ file, repeats }) {
  const past = history(file);
  const last = past.filter((event) => event.hasTaskscheduled()).length;
  const begun = performance.now();
  for (let repeat = 0; repeat < repeats; repeat++) {
    const fresh = [make.newOrchestratorStartedEvent(new Date("2026-01-06T09:00:00Z")), make.newTaskCompletedEvent(last, "-1")];
    const { actions } = await new OrchestrationExecutor(registry, new NoOpLogger()).execute("one", past, fresh);
    const result = actions.at(-1).getCompleteorchestration()?.getResult()?.getValue();
    if (result !== "-1") throw new Error(`The replay came to ${result}`);
  }
  return { seconds: (performance.now() - begun) / 1000 };
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await round(JSON.parse(line)))}\n`);
}
