import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readSettings } from "@/app/settings.js";

describe("the settings", () => {
  test("have safe defaults: this machine only, a home in the checkout", () => {
    expect(readSettings({})).toEqual({
      settings: {
        port: 3000,
        host: "127.0.0.1",
        home: resolve(".turnover"),
        database: undefined,
        replica: undefined,
        editorKey: undefined,
        isPrivate: false,
        hasMetrics: false,
        logLevel: "warn",
        requestSeconds: 43_200,
        silenceSeconds: 600,
        maxUploadBytes: 2147483648,
      },
    });
  });

  test("an empty variable counts as not set", () => {
    expect(readSettings({ PORT: "", HOST: "" })).toEqual(readSettings({}));
  });

  test.each([
    ["PORT", "abc"],
    ["PORT", "70000"],
    ["TURNOVER_EDITOR_KEY", "short"],
    ["TURNOVER_PRIVATE", "yes"],
    ["TURNOVER_METRICS", "on"],
    ["TURNOVER_LOG", "loud"],
    ["TURNOVER_MAX_REQUEST_SECONDS", "12 h"],
    ["TURNOVER_MAX_SILENCE_SECONDS", "0"],
    ["TURNOVER_MAX_UPLOAD_BYTES", "2 GB"],
    ["DATABASE_URL", "mysql://localhost/turnover"],
    ["DATABASE_REPLICA_URL", "localhost"],
  ])("%s=%s is refused with its name, what was seen and how to mend it", (name, saw) => {
    const reading = readSettings({ [name]: saw });
    if (!("problems" in reading)) throw new Error("accepted");
    expect(reading.problems).toMatchObject([{ code: "setting", name, saw }]);
    expect(reading.problems[0]?.fix).not.toBe("");
  });

  test.each([
    "PORT",
    "HOST",
    "TURNOVER_HOME",
    "TURNOVER_EDITOR_KEY",
    "TURNOVER_PRIVATE",
    "TURNOVER_METRICS",
    "TURNOVER_LOG",
    "TURNOVER_MAX_REQUEST_SECONDS",
    "TURNOVER_MAX_SILENCE_SECONDS",
    "TURNOVER_MAX_UPLOAD_BYTES",
    "DATABASE_URL",
    "DATABASE_REPLICA_URL",
  ])("%s stands in the README", (name) => {
    expect(readFileSync("README.md", "utf8")).toContain(`\`${name}\``);
  });
});
