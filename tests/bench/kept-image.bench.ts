import { Agent, createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, bench, describe, inject } from "vitest";

const requests = 1_000;
const connections = 16;
const agent = new Agent({ keepAlive: true, maxSockets: connections });

const fetchOnce = (address: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(address, { agent }, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.byteLength;
      });
      answer.on("end", () =>
        answer.statusCode === 200
          ? resolve(bytes)
          : reject(new Error(`${address}: ${answer.statusCode}`)),
      );
    }).on("error", reject);
  });

const fetchAll = async (address: string): Promise<void> => {
  let left = requests;
  const connection = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await fetchOnce(address);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
};

/** A server of nothing but the same bytes, in this thread as its client is. */
const serveBare = async (file: Buffer): Promise<{ server: Server; address: string }> => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-length": String(file.byteLength) }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
};

/** Each in memory, for it was asked for once, with a bare server of the same bytes. */
const kept = await Promise.all(
  [
    ["picture", "chart.png"],
    ["embedded chart", "embed"],
  ].map(async ([name, path]) => {
    const address = `${inject("base")}/${path}?reporter=AZE&partner=SRB`;
    const file = Buffer.from(await (await fetch(address)).arrayBuffer());
    return { name, address, size: Math.round(file.byteLength / 1000), bare: await serveBare(file) };
  }),
);
afterAll(() => {
  agent.destroy();
  for (const { bare } of kept) bare.server.close();
});

const options = { time: 3000, iterations: 3, warmupIterations: 1 };

describe.each(kept)(`${requests} times a $name of $size kB, ${connections} at once`, (one) => {
  bench("bare server of the same bytes", () => fetchAll(one.bare.address), options);
  bench("kept by the dashboard", () => fetchAll(one.address), options);
});
