/** The server of a built checkout: `node scripts/serve.js`, or with the argument `dev` one that builds as it goes. */
import { createServer } from "node:http";
import next from "next";
import { logger } from "../app/logger.js";
import { readSettings } from "../app/settings.js";
import { observe } from "./observe.js";
import { openRoutes } from "./routes.js";
import { root } from "./steps.js";

const reading = readSettings(process.env);
if ("problems" in reading)
  throw new Error(reading.problems.map(({ name, message }) => `${name} ${message}`).join("; "));
const { host, port, requestSeconds, silenceSeconds } = reading.settings;
const isDev = process.argv[2] === "dev";

// A terminal or a pipe that is gone must not end the server, nor have it report for ever that it cannot report.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

const notYet = (_request, response) => response.writeHead(503, { "retry-after": "1" }).end();
let answer = notYet;

/** The program registers its front when Next loads it; what the front leaves goes to Next. */
const answerOr = (handle) => async (request, response) => {
  const front = globalThis.turnoverFront;
  // Without the front nobody would be asked for a key.
  if (!front) return notYet(request, response);
  const { method, url, headers } = request;
  const found = await front({ method, url, headers });
  if (!found) return handle(request, response);
  response.writeHead(found.status, found.headers).end(found.body);
};

const routeOf = isDev ? () => "unknown" : openRoutes();

/** How many requests are being answered on each connection. */
const connections = new Map();
let isEnding = false;

const countAnswer = (socket, response) => {
  connections.set(socket, (connections.get(socket) ?? 0) + 1);
  response.once("close", () => {
    if (connections.has(socket)) connections.set(socket, connections.get(socket) - 1);
    if (isEnding) socket.end();
  });
};

const headersTimeout = 20_000;
const connectionsCheckingInterval = 5_000;

// An upload may take hours over a slow line, but a connection on which nothing moves is given up, and so is one that does
// not come to say what it wants.
const timeouts = {
  requestTimeout: requestSeconds * 1000,
  headersTimeout: Math.min(headersTimeout, requestSeconds * 1000),
  connectionsCheckingInterval,
};
const server = createServer(timeouts, (request, response) => {
  countAnswer(request.socket, response);
  observe(request, response, routeOf);
  Promise.resolve(answer(request, response)).catch((error) => {
    logger.error({ request: request.headers["x-request-id"], err: error }, "failed");
    if (response.headersSent) response.destroy();
    else response.writeHead(500).end("Something went wrong here.");
  });
});
server.timeout = silenceSeconds * 1000;
server.on("connection", (socket) => {
  connections.set(socket, 0);
  socket.once("close", () => connections.delete(socket));
});

const app = next({
  dev: isDev,
  dir: root,
  hostname: host,
  port,
  httpServer: server,
});

const endings = { SIGINT: 130, SIGTERM: 143 };
for (const [signal, code] of Object.entries(endings)) {
  process.once(signal, () => {
    isEnding = true;
    server.close(async () => {
      await app.close();
      process.exit(code);
    });
    // Browsers keep connections in hand that have not asked for anything; nobody waits for those.
    for (const [socket, answering] of connections) if (answering === 0) socket.destroy();
  });
}

server.on("error", (error) => {
  process.stderr.write(`The server cannot listen on ${host}, port ${port}: ${error.message}\n`);
  process.exit(1);
});

await app.prepare();
answer = answerOr(app.getRequestHandler());
server.listen(port, host);
