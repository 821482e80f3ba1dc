import { get, type IncomingMessage } from "node:http";
import { describe, expect, inject, test } from "vitest";

const ask = (path: string, headers: Record<string, string>): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    get(inject("base") + path, { headers }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve(answer));
    }).on("error", reject);
  });

const picture = "/chart.png?reporter=AZE&partner=SRB&width=480&height=300";

describe("on the loopback interface", () => {
  test.each([
    "/",
    "/trade/AZE/SRB",
    "/api/v1/datasets",
    "/api/health",
    "/api/v1/observations.csv",
    picture,
    "/icon.svg",
  ])("%s is not given under a foreign host name", async (path) => {
    const { statusCode, headers } = await ask(path, { host: "statistics.example" });
    expect(statusCode).toBe(403);
    expect(headers["content-type"]).toBe("application/problem+json");
    expect((await ask(path, { host: "localhost:1" })).statusCode).toBe(200);
  });
});

describe("a chart that is in memory", () => {
  const fetchChart = async (format: string) => {
    const answer = await fetch(
      `${inject("base")}/chart.${format}?reporter=AZE&partner=SRB&width=${490 + format.length}`,
    );
    const {
      date,
      connection,
      vary,
      "x-request-id": _request,
      ...headers
    } = Object.fromEntries(answer.headers);
    return { headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  test.each(["png", "svg", "csv", "json"])(
    "as %s is the one that was made, with the same headers",
    async (format) => {
      const made = await fetchChart(format);
      const kept = await fetchChart(format);
      expect(kept.bytes.equals(made.bytes)).toBe(true);
      const { "transfer-encoding": _chunked, "content-length": length, ...headers } = kept.headers;
      expect(Number(length)).toBe(made.bytes.byteLength);
      expect(made.headers).toMatchObject(headers);
    },
  );

  test("names its page at the address it was asked at", async () => {
    const path = "/chart.json?reporter=AZE&partner=SRB&width=497";
    const addressAt = async (host: string): Promise<string> => {
      const answer = await new Promise<string>((resolve, reject) => {
        get(inject("base") + path, { headers: { host } }, (response) => {
          let text = "";
          response.on("data", (chunk) => {
            text += chunk;
          });
          response.on("end", () => resolve(text));
        }).on("error", reject);
      });
      return JSON.parse(answer).address;
    };
    expect(await addressAt("localhost:1")).toMatch(/^http:\/\/localhost:1\/trade/);
    expect(await addressAt("127.0.0.1:2")).toMatch(/^http:\/\/127\.0\.0\.1:2\/trade/);
  });
});
