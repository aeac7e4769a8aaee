// Keeps the third-party engine running beside a handler, with the gRPC service that a durable client calls. The handler's
// address is the only argument. Writes the text of a durableClient binding as its first line; ends with its input.
import { HostSim } from "./host.mjs";
import { Clock, Engine } from "./engine.mjs";
import { createRpcServer, listen } from "./rpc.mjs";

const engine = new Engine({ host: new HostSim({ handler: process.argv[2] }), clock: new Clock({ virtual: true }) });
const server = createRpcServer(engine);
const rpcBaseUrl = `http://127.0.0.1:${await listen(server)}`;
console.log(JSON.stringify({
  taskHubName: "TestHub", connectionName: "Storage", creationUrls: null, managementUrls: null, baseUrl: null,
  requiredQueryStringParameters: "code=none", rpcBaseUrl, httpBaseUrl: "http://localhost/runtime/webhooks/durabletask",
  useForwardedHost: false, maxGrpcMessageSizeInBytes: 4194304, grpcHttpClientTimeout: '"00:01:40"',
}));
let stop = false;
process.stdin.on("end", () => { stop = true; }).resume();
await engine.serve(() => stop);
server.forceShutdown();
