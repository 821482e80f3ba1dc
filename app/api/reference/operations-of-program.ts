import { inPart, json, type Operation } from "./operation";

/** What tells of the program itself. */
export const programOperations: readonly Operation[] = inPart("The program", [
  {
    method: "get",
    path: "/api/v1/openapi.json",
    summary: "This reference as an OpenAPI 3.1 document",
    answers: { 200: json("OpenApi") },
  },
  {
    method: "get",
    path: "/api/health",
    summary: "Whether the program answers, and the version of its data",
    answers: { 200: json("Health") },
  },
  {
    method: "get",
    path: "/api/ready",
    summary: "Whether the program can take changes; 503 when it cannot",
    answers: { 200: json("Ready") },
  },
  {
    method: "get",
    path: "/metrics",
    summary: "Figures for Prometheus, where TURNOVER_METRICS=1",
    answers: { 200: { "text/plain; version=0.0.4; charset=utf-8": "text" } },
  },
]);
