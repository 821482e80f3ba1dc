import "server-only";
import client from "prom-client";
import { listQueues } from "@/lib/thread/job-runner";

/** What became of a file that came in whole: it was stored, said nothing new, or was refused. */
export type ImportOutcome = "stored" | "unchanged" | "refused";

const openCounts = () => {
  client.collectDefaultMetrics();
  const queueGauge = (state: "waiting" | "working", help: string) =>
    new client.Gauge({
      name: `turnover_jobs_${state}`,
      help,
      labelNames: ["queue"],
      collect() {
        for (const [queue, counts] of listQueues()) this.set({ queue }, counts[state]);
      },
    });
  queueGauge("waiting", "Jobs that wait for a thread, by queue.");
  queueGauge("working", "Jobs that a thread is doing, by queue.");
  return {
    imports: new client.Counter({
      name: "turnover_imports_total",
      help: "Files that came in whole, by what became of them.",
      labelNames: ["outcome"],
    }),
    pictures: new client.Counter({
      name: "turnover_charts_total",
      help: "Charts that were given as files, by format, and whether they were made or kept in memory.",
      labelNames: ["format", "from"],
    }),
  };
};

/** Every bundle has instances of its own of a module; what is counted is counted once for the whole process. */
const shared = globalThis as { turnoverCounts?: ReturnType<typeof openCounts> };

const counts = (): ReturnType<typeof openCounts> => {
  shared.turnoverCounts ??= openCounts();
  return shared.turnoverCounts;
};

/** Counts a file that came in. */
export const countImport = (outcome: ImportOutcome): void => counts().imports.inc({ outcome });

/** Counts a chart that was given as a file. */
export const countPicture = (format: string, from: "made" | "kept"): void =>
  counts().pictures.inc({ format, from });

/** All figures of the program as Prometheus reads them (text format 0.0.4). */
export const answerMetrics = async (): Promise<Response> => {
  counts();
  return new Response(await client.register.metrics(), {
    headers: { "content-type": client.register.contentType, "cache-control": "no-store" },
  });
};
