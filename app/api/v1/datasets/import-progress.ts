import type { Progress } from "@/lib/store/store-job";

/** How far an import is: bytes read of how many, and the observations found in them. */
export type ImportProgress = Progress & { readonly of: number };

const shared = globalThis as { turnoverImports?: Map<string, ImportProgress> };

/** The imports that are under way in this process, by the names that their senders gave them. */
export const importsUnderWay = (): Map<string, ImportProgress> => {
  shared.turnoverImports ??= new Map();
  return shared.turnoverImports;
};
