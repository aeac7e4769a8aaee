// The client side of the engine: the unary calls of TaskHubSidecarService that the Durable extension's local listener offers,
// with the status codes it uses. gRPC itself is the third-party @grpc/grpc-js.
import { randomUUID } from "node:crypto";
import { pb, rpc, grpc, Empty, StringValue, BoolValue, Timestamp, Status, isTerminal, statusName } from "./sdk.mjs";
import { outputOf } from "./engine.mjs";

const str = (s) => { const v = new StringValue(); v.setValue(s); return v; };
const stamp = (d) => { const t = new Timestamp(); t.fromDate(d); return t; };
const { status } = grpc;
const refuse = (code, details) => Object.assign(new Error(details), { code, details });
const ALWAYS_KEPT = [Status.ORCHESTRATION_STATUS_RUNNING, Status.ORCHESTRATION_STATUS_CONTINUED_AS_NEW, Status.ORCHESTRATION_STATUS_PENDING, Status.ORCHESTRATION_STATUS_SUSPENDED];

function state(i, withPayloads) {
  const s = new pb.OrchestrationState();
  s.setInstanceid(i.instanceId);
  s.setName(i.name);
  s.setOrchestrationstatus(i.status);
  s.setCreatedtimestamp(stamp(i.createdAt));
  s.setLastupdatedtimestamp(stamp(i.lastUpdatedAt));
  if (withPayloads) {
    if (i.input !== undefined) s.setInput(str(i.input));
    if (outputOf(i) !== undefined) s.setOutput(str(outputOf(i)));
    if (i.customStatus !== undefined) s.setCustomstatus(str(i.customStatus));
  }
  if (i.failureDetails) s.setFailuredetails(i.failureDetails);
  return s;
}

export function createRpcServer(engine) {
  const b = engine.backend;
  const known = (id) => {
    if (!id) throw refuse(status.INVALID_ARGUMENT, "instanceId is required");
    const i = b.getInstance(id);
    if (!i) throw refuse(status.NOT_FOUND, `no instance with id ${id}`);
    return i;
  };
  const open = (id) => {
    const i = known(id);
    if (isTerminal(i.status)) throw refuse(status.FAILED_PRECONDITION, `instance ${id} is already ${statusName(i.status)}`);
    return i;
  };
  const until = async (call, done) => {
    for (;;) {
      const i = b.getInstance(call.request.getInstanceid());
      if (done(i)) return i;
      if (call.cancelled) throw refuse(status.CANCELLED, "the caller went away");
      await new Promise((r) => setTimeout(r, 20));
    }
  };
  const got = (i, withPayloads) => {
    const r = new pb.GetInstanceResponse();
    r.setExists(!!i);
    if (i) r.setOrchestrationstate(state(i, withPayloads));
    return r;
  };

  const methods = {
    hello: () => new Empty(),
    createTaskHub: () => new pb.CreateTaskHubResponse(),
    deleteTaskHub: () => new pb.DeleteTaskHubResponse(),

    startInstance({ request: q }) {
      const id = q.getInstanceid() || randomUUID().replace(/-/g, "");
      if (!q.getName()) throw refuse(status.INVALID_ARGUMENT, "name is required");
      if (id.startsWith("@")) throw refuse(status.INVALID_ARGUMENT, "an instance id may not begin with @");
      const replaceable = q.getOrchestrationidreusepolicy()?.getReplaceablestatusList();
      const old = b.getInstance(id);
      const keep = old && (ALWAYS_KEPT.includes(old.status) || (replaceable && !replaceable.includes(old.status)));
      if (keep) throw refuse(status.ALREADY_EXISTS, `instance ${id} exists and is ${statusName(old.status)}`);
      if (/[/\\#?\u0000-\u001f\u007f-\u009f]/.test(id) || id.length > 256) engine.problems.push(`instance id '${id}' has characters or a length that storage or the HTTP routes refuse`);
      const at = q.getScheduledstarttimestamp()?.toDate();
      if (at && at > engine.clock.now()) engine.startAt(q.getName(), q.getInput()?.getValue(), id, at);
      else engine.start(q.getName(), q.getInput()?.getValue(), id);
      const r = new pb.CreateInstanceResponse();
      r.setInstanceid(id);
      return r;
    },
    getInstance: ({ request: q }) => got(b.getInstance(q.getInstanceid()), q.getGetinputsandoutputs()),
    waitForInstanceStart: async (c) => got(await until(c, (i) => i && i.status !== Status.ORCHESTRATION_STATUS_PENDING), c.request.getGetinputsandoutputs()),
    waitForInstanceCompletion: async (c) => got(await until(c, (i) => !i || isTerminal(i.status)), c.request.getGetinputsandoutputs()),

    raiseEvent({ request: q }) {
      open(q.getInstanceid());
      if (!q.getName()) throw refuse(status.INVALID_ARGUMENT, "name is required");
      b.raiseEvent(q.getInstanceid(), q.getName(), q.getInput()?.getValue());
      return new pb.RaiseEventResponse();
    },
    terminateInstance({ request: q }) {
      open(q.getInstanceid());
      b.terminate(q.getInstanceid(), q.getOutput()?.getValue());
      return new pb.TerminateResponse();
    },
    suspendInstance({ request: q }) {
      if (open(q.getInstanceid()).status === Status.ORCHESTRATION_STATUS_SUSPENDED) throw refuse(status.FAILED_PRECONDITION, "already suspended");
      b.suspend(q.getInstanceid());
      return new pb.SuspendResponse();
    },
    resumeInstance({ request: q }) {
      if (open(q.getInstanceid()).status !== Status.ORCHESTRATION_STATUS_SUSPENDED) throw refuse(status.FAILED_PRECONDITION, "not suspended");
      b.resume(q.getInstanceid());
      return new pb.ResumeResponse();
    },

    queryInstances({ request }) {
      const q = request.getQuery() ?? new pb.InstanceQuery();
      const after = q.getContinuationtoken()?.getValue();
      const from = q.getCreatedtimefrom()?.toDate();
      const to = q.getCreatedtimeto()?.toDate();
      const prefix = q.getInstanceidprefix()?.getValue();
      const wanted = q.getRuntimestatusList();
      const all = [...b.instances.values()]
        .filter((i) => (!wanted.length || wanted.includes(i.status)) && (!prefix || i.instanceId.startsWith(prefix)) && (!from || i.createdAt >= from) && (!to || i.createdAt <= to))
        .sort((x, y) => (x.instanceId < y.instanceId ? -1 : 1))
        .filter((i) => !after || i.instanceId > Buffer.from(after, "base64").toString());
      const page = all.slice(0, q.getMaxinstancecount() || 100);
      const r = new pb.QueryInstancesResponse();
      r.setOrchestrationstateList(page.map((i) => state(i, q.getFetchinputsandoutputs())));
      if (page.length < all.length) r.setContinuationtoken(str(Buffer.from(page[page.length - 1].instanceId).toString("base64")));
      return r;
    },
    purgeInstances({ request: q }) {
      let n = 0;
      if (q.hasPurgeinstancefilter()) {
        const f = q.getPurgeinstancefilter();
        const from = f.getCreatedtimefrom()?.toDate();
        const to = f.getCreatedtimeto()?.toDate();
        const wanted = f.getRuntimestatusList();
        for (const i of [...b.instances.values()]) {
          if (wanted.length && !wanted.includes(i.status)) continue;
          if ((from && i.createdAt < from) || (to && i.createdAt > to)) continue;
          if (b.purge(i.instanceId)) n++;
        }
      } else {
        if (!q.getInstanceid()) throw refuse(status.INVALID_ARGUMENT, "only one id or a filter is supported");
        const i = b.getInstance(q.getInstanceid());
        if (i && !b.purge(i.instanceId)) throw refuse(status.FAILED_PRECONDITION, `instance ${i.instanceId} is ${statusName(i.status)}`);
        if (i) n++;
      }
      const r = new pb.PurgeInstancesResponse();
      r.setDeletedinstancecount(n);
      const yes = new BoolValue();
      yes.setValue(true);
      r.setIscomplete(yes);
      return r;
    },
  };

  const server = new grpc.Server({ "grpc.max_receive_message_length": 4 * 1024 * 1024 });
  server.addService(rpc.TaskHubSidecarServiceService, Object.fromEntries(Object.entries(methods).map(([name, f]) => [name, async (call, reply) => {
    try { reply(null, await f(call)); engine.wake(); }
    catch (e) { reply(e.code === undefined ? { code: status.UNKNOWN, details: e.message } : { code: e.code, details: e.details }); }
  }])));
  return server;
}

export const listen = (server, port = 0) => new Promise((resolve, reject) => server.bindAsync(`127.0.0.1:${port}`, grpc.ServerCredentials.createInsecure(), (e, p) => (e ? reject(e) : resolve(p))));
