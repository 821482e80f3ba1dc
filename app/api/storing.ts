import { isDiskFull, isReadOnly } from "@/lib/store/disk";
import { refuse } from "./answer";

const retryAfterSeconds = 60;

/** The answer when the disk takes nothing: 507 when it is full, 503 when it is only read. Any other error is thrown on. */
export const refuseWithoutDisk = (error: unknown): Response => {
  if (isDiskFull(error))
    return refuse({
      status: 507,
      detail: "The disk is full. Nothing was kept: make room, then send it again.",
    });
  if (isReadOnly(error))
    return refuse({
      status: 503,
      detail: "The store can only be read just now. Nothing was kept: send it again later.",
      retryAfterSeconds,
    });
  throw error;
};

type Handler<Rest extends readonly unknown[]> = (
  request: Request,
  ...rest: Rest
) => Promise<Response>;

/** A handler that stores something, and says so plainly when the disk takes nothing. */
export const storing =
  <Rest extends readonly unknown[]>(handle: Handler<Rest>): Handler<Rest> =>
  async (request, ...rest) => {
    try {
      return await handle(request, ...rest);
    } catch (error) {
      return refuseWithoutDisk(error);
    }
  };
