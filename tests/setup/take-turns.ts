import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { freePort } from "./free-port";

/** Sends a request on as it came; a line that breaks off on one side breaks off on the other. */
const pass = (base: string, asked: IncomingMessage, answer: ServerResponse): void => {
  const { method, url = "/", headers } = asked;
  const onward = request(new URL(url, base), { method, headers }, (given) => {
    answer.writeHead(given.statusCode ?? 502, given.rawHeaders);
    pipeline(given, answer, () => {});
  });
  onward.on("error", () => answer.destroy());
  onward.flushHeaders();
  pipeline(asked, onward, () => {});
};

/** One address before several servers, which answer its requests in turn. */
export const takeTurns = async (
  bases: readonly string[],
): Promise<{ readonly base: string; end(): Promise<void> }> => {
  let turn = 0;
  const server = createServer((asked, answer) => {
    turn += 1;
    pass(bases[turn % bases.length] ?? "", asked, answer);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    base: `http://127.0.0.1:${port}`,
    end: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
