/** What is told of each request: a line in the log and a measure of its time, both without what was asked for. */
import { randomUUID } from "node:crypto";
import client from "prom-client";
import { logger } from "../app/logger.js";

const nanosecondsOfSecond = 1e9;

const seconds = new client.Histogram({
  name: "turnover_request_duration_seconds",
  help: "Seconds from a request’s head to the end of its answer, by method, route and status.",
  labelNames: ["method", "route", "status"],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
});
const open = new client.Gauge({
  name: "turnover_requests_open",
  help: "Requests that are being answered.",
});

const known = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

const levelOf = (status, isCutOff) => {
  if (status >= 500) return "error";
  return isCutOff ? "warn" : "info";
};

/**
 * Gives a request an id, which its answer carries as X-Request-Id, and tells how it was answered when it has ended.
 * `routeOf` gives the route of an address.
 */
export const observe = (request, response, routeOf) => {
  const id = randomUUID();
  const started = process.hrtime.bigint();
  const method = known.has(request.method) ? request.method : "other";
  const route = routeOf(request.url);
  request.headers["x-request-id"] = id;
  response.setHeader("x-request-id", id);
  open.inc();
  response.once("close", () => {
    open.dec();
    const time = Number(process.hrtime.bigint() - started) / nanosecondsOfSecond;
    const status = response.statusCode;
    const isCutOff = !response.writableFinished;
    seconds.observe({ method, route, status: isCutOff ? "cut-off" : String(status) }, time);
    const milliseconds = Math.round(time * 1e6) / 1e3;
    logger[levelOf(status, isCutOff)](
      { request: id, method, route, status, milliseconds, ...(isCutOff ? { isCutOff } : {}) },
      "answered",
    );
  });
};
