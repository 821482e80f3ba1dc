import type { Operation } from "./operation";
import { articleOperations } from "./operations-of-articles";
import { calculatorOperations } from "./operations-of-calculators";
import { chartOperations } from "./operations-of-charts";
import { figureOperations } from "./operations-of-figures";
import { fileOperations } from "./operations-of-files";
import { keyOperations } from "./operations-of-keys";
import { programOperations } from "./operations-of-program";

/** All that can be asked over HTTP beside pages. */
export const operations: readonly Operation[] = [
  ...figureOperations,
  ...fileOperations,
  ...articleOperations,
  ...calculatorOperations,
  ...chartOperations,
  ...keyOperations,
  ...programOperations,
];
