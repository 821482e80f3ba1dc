import { csvType } from "../v1/csv-stream";
import { logFilterSchema, logQuerySchema } from "../v1/log/filter";
import { inPart, json, type Operation } from "./operation";

/** What makes keys, opens sessions and tells who changed what. */
export const keyOperations: readonly Operation[] = inPart("Keys and log", [
  {
    method: "get",
    path: "/api/v1/keys",
    summary: "The keys with a name, the latest first",
    needs: "admin",
    answers: { 200: json("Keys") },
  },
  {
    method: "post",
    path: "/api/v1/keys",
    summary: "Makes a key; its secret is given this once",
    needs: "admin",
    body: {
      schema: "NewKey",
      examples: { "for a program": { name: "The nightly import", kind: "editor" } },
    },
    answers: { 201: json("MadeKey") },
  },
  {
    method: "delete",
    path: "/api/v1/keys/{key}",
    summary: "Revokes a key and the sessions that were opened with it",
    needs: "admin",
    answers: { 200: json("Key") },
  },
  {
    method: "get",
    path: "/api/v1/log",
    summary: "What was changed, when and by which key, the latest first, in pages",
    needs: "editor",
    query: logQuerySchema,
    answers: { 200: json("Log") },
    examples: { "the last ten": { limit: "10" } },
  },
  {
    method: "get",
    path: "/api/v1/log.csv",
    summary: "The same as CSV",
    needs: "editor",
    query: logFilterSchema,
    answers: { 200: { [csvType]: "text" } },
  },
  {
    method: "post",
    path: "/api/session",
    summary: "Opens a session with a key, or ends it, for the form of our own page",
    body: { schema: "form", examples: { "signing out": { end: "true", back: "/" } } },
    answers: { 303: {} },
  },
]);
