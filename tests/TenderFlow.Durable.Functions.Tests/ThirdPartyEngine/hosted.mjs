// The third-party engine as the host beside a whole handler process: it offers the gRPC service of the extension, calls any
// function with the host's envelope, and moves its virtual clock only when it is told to. A line of JSON in, one out.
//   {do: "handlers", urls}         whom to call; with several, one after the other takes a turn
//   {do: "settle"}                 runs until nothing can happen without the clock; says when the next timer is due, and if an instance failed
//   {do: "go", to}                 moves the clock
//   {do: "calls", calls}           invocations at once, each {name, data, metadata, handler}; "$durableClient" stands for the client's payload
//   {do: "crash", after, pid}      kills the process in the middle of the so-manieth invocation from now
// An answer says in "killed" which process was killed meanwhile.
import { createInterface } from "node:readline";
import { HostSim, encodeValue, lintFunctions } from "./host.mjs";
import { Clock, Engine } from "./engine.mjs";
import { createRpcServer, listen } from "./rpc.mjs";
import { Status } from "./sdk.mjs";

const [appRoot, start] = process.argv.slice(2);
const clock = new Clock({ virtual: true, start });
let handlers = [];
let turn = 0;
let crash;
let killed;

class Host extends HostSim {
  async invoke(...call) {
    this.base = handlers[turn++ % handlers.length];
    return super.invoke(...call);
  }
  sent() {
    if (crash && --crash.after <= 0) { process.kill(crash.pid, "SIGKILL"); killed = crash.pid; crash = undefined; }
  }
}

const host = new Host({ handler: "http://127.0.0.1", appRoot, clock });
const engine = new Engine({ host, clock, checkDeterminism: true, duplicateActivities: true });
engine.problems.push(...lintFunctions(host.functions));
const server = createRpcServer(engine);
const client = {
  taskHubName: "TestHub", connectionName: "Storage", creationUrls: null, managementUrls: null, baseUrl: null,
  requiredQueryStringParameters: "code=none", rpcBaseUrl: `http://127.0.0.1:${await listen(server)}`,
  httpBaseUrl: "http://localhost/runtime/webhooks/durabletask", useForwardedHost: false, maxGrpcMessageSizeInBytes: 4194304,
  grpcHttpClientTimeout: '"00:01:40"',
};
const tick = () => new Promise((r) => setImmediate(r));

const anyFailed = () => [...engine.backend.instances.values()].some((i) => i.status === Status.ORCHESTRATION_STATUS_FAILED);

async function settle() {
  const b = engine.backend;
  for (;;) {
    const inst = b.getNextOrchestrationWorkItem();
    if (inst) { await engine.turn(inst); await tick(); continue; }
    let started = false;
    for (let a; (a = b.getNextActivityWorkItem()); started = true) engine.startActivity(a);
    if (started) continue;
    if (engine.inflight.size) { await Promise.race(engine.inflight); continue; }
    await tick();
    if (b.hasPendingWork()) continue;
    const timer = b.dueTimer();
    if (!timer || timer.fireAt > clock.now()) return { next: timer?.fireAt.toISOString() ?? null, failed: anyFailed() };
    b.fire(timer);
  }
}

async function call({ name, data = {}, metadata = {}, handler }) {
  const values = Object.fromEntries(Object.entries(data).map(([k, v]) => [
    k, v === "$durableClient" ? encodeValue(JSON.stringify(client)) : v?.base64 !== undefined ? v.base64 : encodeValue(v),
  ]));
  const known = Object.fromEntries(Object.entries(metadata).map(([k, v]) => [k, encodeValue(v)]));
  turn = handler;
  const { kind, status, message } = await host.invoke(name, values, known);
  return { kind, status, message };
}

const acts = {
  handlers: ({ urls }) => { handlers = urls.map((u) => new URL(u)); return {}; },
  settle,
  go: ({ to }) => { clock.jumpTo(new Date(to)); return {}; },
  calls: async ({ calls }) => ({ answers: await Promise.all(calls.map(call)) }),
  crash: ({ after, pid }) => { crash = { after, pid }; return {}; },
  instances: () => ({ all: [...engine.backend.instances.keys()].map((id) => engine.report(id)).map(({ instanceId, runtimeStatus }) => ({ instanceId, runtimeStatus })) }),
  problems: () => { const problems = [...engine.problems]; engine.problems.length = 0; return { problems }; },
};

console.log("ready");
for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line);
  let answer;
  try { answer = await acts[order.do](order); } catch (e) { answer = { error: e.stack }; }
  console.log(JSON.stringify({ ...answer, killed }));
  killed = undefined;
}
server.forceShutdown();
