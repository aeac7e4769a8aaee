// Plays scenarios on the third-party engine against a handler: a line of JSON in, a line of JSON out, until the input
// ends. Time is virtual: when nothing else can happen, the clock jumps to the next timer.
import { createInterface } from "node:readline";
import { HostSim, lintFunctions } from "./host.mjs";
import { Clock, Engine } from "./engine.mjs";

async function play({ handler, appRoot, orchestrator, input, instanceId, steps, start, checkDeterminism, duplicateActivities }) {
  const host = new HostSim({ handler, appRoot });
  const engine = new Engine({ host, clock: new Clock({ virtual: true, start }), checkDeterminism, duplicateActivities });
  engine.problems.push(...lintFunctions(host.functions));
  const id = engine.start(orchestrator, input ?? undefined, instanceId);
  const ended = await engine.run(id, { steps: steps.map((s) => ({ ...s, value: s.value ?? undefined })) });
  const { runtimeStatus, output, customStatus, failureDetails, turns } = engine.report(id);
  return {
    ended, runtimeStatus, output, customStatus, failureDetails, turns, history: engine.backend.getInstance(id).history.length,
    now: engine.clock.now().toISOString(), problems: engine.problems, logs: engine.handlerLogs,
  };
}

console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try { answer = await play(JSON.parse(line)); } catch (e) { answer = { error: e.message }; }
  console.log(JSON.stringify(answer));
}
