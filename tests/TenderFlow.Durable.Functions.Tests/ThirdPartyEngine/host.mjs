// Plays the part of the Functions host for ONE function invocation: builds the wrapped request, sends it,
// and judges the answer with the host's rules.
import http from "node:http";
import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync, existsSync } from "node:fs";
import { join } from "node:path";

/** How the host puts one value into Data / Metadata: objects stay JSON, everything else becomes JSON text in a string. */
export function encodeValue(v) {
  if (v !== null && typeof v === "object" && !Array.isArray(v)) return v;
  return JSON.stringify(v === undefined ? null : v);
}

const isoLike = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;
/** The host's JSON reader turns date-looking strings into dates and writes them back in its own format (UTC host assumed). */
export function normaliseDates(v) {
  if (typeof v === "string") {
    const m = isoLike.exec(v);
    if (!m || Number.isNaN(Date.parse(v))) return v;
    const frac = (m[2] ?? "").slice(0, 8).replace(/0+$/, "").replace(/\.$/, "");
    if (m[3] === undefined) return m[1] + frac;
    if (m[3] === "Z") return m[1] + frac + "Z";
    const utc = new Date(Date.parse(m[1] + m[3])).toISOString().slice(0, 19);
    return utc + frac + "+00:00";
  }
  if (Array.isArray(v)) return v.map(normaliseDates);
  if (v && typeof v === "object") return Object.fromEntries(Object.entries(v).map(([k, x]) => [k, normaliseDates(x)]));
  return v;
}

export class HostSim {
  constructor({ handler, timeoutMs = 60000, appRoot, orchestrationBinding = "context", activityBinding = "input", trace, clock }) {
    this.clock = clock;
    this.base = new URL(handler);
    this.timeoutMs = timeoutMs;
    this.trace = trace;
    this.orchestrationBinding = orchestrationBinding;
    this.activityBinding = activityBinding;
    this.functions = appRoot ? loadFunctionJson(appRoot) : undefined;
    this.warnings = [];
  }

  /** undefined = no function.json known, null = known not to exist, otherwise {trigger, name, ...}. */
  lookup(functionName, triggerType) {
    if (!this.functions) return undefined;
    const f = this.functions.get(functionName.toLowerCase());
    if (!f || f.trigger.type.toLowerCase() !== triggerType.toLowerCase()) return null;
    return f;
  }

  bindingName(functionName, triggerType) {
    const f = this.lookup(functionName, triggerType);
    if (f) return f.trigger.name;
    return triggerType === "activityTrigger" ? this.activityBinding : this.orchestrationBinding;
  }

  /** The path uses the function's own spelling, as the host does, not the spelling the orchestrator used. */
  pathName(functionName, triggerType) {
    return this.lookup(functionName, triggerType)?.functionName ?? functionName;
  }

  /** GET / until the handler answers anything at all. */
  async waitUntilReady(limitMs = 30000) {
    const end = Date.now() + limitMs;
    for (;;) {
      try { await this.send("GET", "/", undefined, {}); return; }
      catch (e) {
        if (e.code !== "ECONNREFUSED") return;
        if (Date.now() > end) throw new Error(`handler at ${this.base.origin} accepted no connection within ${limitMs} ms`);
        await new Promise((r) => setTimeout(r, 25));
      }
    }
  }

  async invoke(functionName, data, metadata) {
    const invocationId = randomUUID();
    const body = JSON.stringify({
      Data: data,
      Metadata: { ...metadata, sys: { MethodName: functionName, UtcNow: (this.clock?.now() ?? new Date()).toISOString(), RandGuid: randomUUID() } },
    });
    const headers = {
      "content-type": "application/json; charset=utf-8",
      "x-azure-functions-hostversion": "4.0.0.0-sim",
      "x-azure-functions-invocationid": invocationId,
      "user-agent": "Azure-Functions-Host/4.0.0.0-sim",
    };
    let res;
    try {
      res = await this.send("POST", `/${encodeURIComponent(functionName)}`, body, headers);
    } catch (e) {
      this.trace?.({ invocationId, functionName, request: body, error: String(e) });
      if (e.code === "SIM_TIMEOUT") return { kind: "timeout", message: `Timeout value of ${this.timeoutMs} ms exceeded by function: Functions.${functionName}` };
      return { kind: "transport", message: e.message };
    }
    this.trace?.({ invocationId, functionName, request: body, status: res.status, response: res.body });
    return judge(res);
  }

  /** A request is on its way. */
  sent() {}

  send(method, path, body, headers) {
    return new Promise((resolve, reject) => {
      const req = http.request(
        { host: this.base.hostname, port: this.base.port, method, path, headers: body === undefined ? headers : { ...headers, "transfer-encoding": "chunked" } },
        (res) => {
          const chunks = [];
          res.on("data", (c) => chunks.push(c));
          res.on("error", reject);
          res.on("end", () => resolve({ status: res.statusCode, reason: res.statusMessage, contentType: res.headers["content-type"], body: Buffer.concat(chunks).toString("utf8") }));
        },
      );
      req.setTimeout(this.timeoutMs, () => req.destroy(Object.assign(new Error("timed out"), { code: "SIM_TIMEOUT" })));
      req.on("error", reject);
      if (body !== undefined) req.write(body, () => this.sent());
      req.end();
    });
  }
}

export function judge(res) {
  if (res.status < 200 || res.status > 299) {
    return { kind: "httpError", status: res.status, message: `Response status code does not indicate success: ${res.status} (${res.reason}).`, body: res.body };
  }
  const text = res.body.trim();
  if (res.status === 204 || text === "" || text === "null") {
    return { kind: "hang", message: "the body is empty or the JSON literal null: the real host never completes such an invocation (it waits for functionTimeout)" };
  }
  const media = (res.contentType ?? "application/octet-stream").split(";")[0].trim().toLowerCase();
  if (media !== "application/json" && media !== "text/json") {
    return { kind: "badBody", message: `content type '${media}' is not JSON, the host cannot read it` };
  }
  let json;
  try { json = JSON.parse(text); } catch (e) { return { kind: "badBody", message: `not JSON: ${e.message}` }; }
  if (json === null || typeof json !== "object" || Array.isArray(json)) return { kind: "badBody", message: "the body must be a JSON object" };
  const get = (n) => json[Object.keys(json).find((k) => k.toLowerCase() === n)];
  return { kind: "ok", returnValue: get("returnvalue"), outputs: get("outputs"), logs: get("logs") ?? [] };
}

function loadFunctionJson(root) {
  const map = new Map();
  for (const d of readdirSync(root, { withFileTypes: true })) {
    const file = join(root, d.name, "function.json");
    if (!d.isDirectory() || !existsSync(file)) continue;
    const json = JSON.parse(readFileSync(file, "utf8"));
    const trigger = (json.bindings ?? []).find((b) => /trigger$/i.test(b.type));
    if (trigger) map.set(d.name.toLowerCase(), { functionName: d.name, trigger, bindings: json.bindings });
  }
  return map;
}

/** Problems in function.json files that only show up on the real host. */
export function lintFunctions(functions) {
  const out = [];
  for (const f of functions?.values() ?? []) {
    const durable = /^(orchestration|activity)Trigger$/i.test(f.trigger.type);
    if (durable && f.bindings.some((b) => b.name === "$return")) {
      out.push(`${f.functionName}: remove the "$return" binding, the host base64-decodes values bound to it and Durable then rejects them`);
    }
    if (!/^[a-z][a-z0-9_-]{0,127}$/i.test(f.functionName) || /^host$/i.test(f.functionName)) out.push(`${f.functionName}: not a legal function name`);
  }
  return out;
}
