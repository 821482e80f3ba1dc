import { Chart, LinearScale, Tooltip } from "chart.js";
import { ColumnController, ColumnElement } from "./column";
import { FormerController, FormerElement } from "./former";
import { SpanController, SpanElement } from "./span";
import { ValueController, ValueElement } from "./value";

/** Tells Chart.js of the parts that pictures use, and of no others: the rest stays out of the browser. */
export const registerChart = (): void => {
  Chart.register(
    LinearScale,
    SpanController,
    SpanElement,
    ColumnController,
    ColumnElement,
    FormerController,
    FormerElement,
    ValueController,
    ValueElement,
  );
};

/** As `registerChart`, with the tooltip that only a page can show. */
export const registerInteractiveChart = (): void => {
  registerChart();
  Chart.register(Tooltip);
};
