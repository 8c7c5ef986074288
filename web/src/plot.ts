/** The drawing of a course by the library. It only places what the server computed; no rule of goals stands here. */
import { LineChart } from "echarts/charts";
import { GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer } from "echarts/renderers";

use([LineChart, GridComponent, MarkAreaComponent, MarkLineComponent, TooltipComponent, LabelLayout, CanvasRenderer]);

interface Point {
  readonly on: string;
  readonly value: number;
}

/** As `/api/v1/commitments/{id}/series` gives it. */
export interface Series {
  readonly kind: "number" | "total" | "milestones" | "level" | "incomplete";
  readonly unit: string | null;
  readonly until: string;
  readonly deadline: string | null;
  readonly original_deadline: string | null;
  readonly due: readonly { readonly version: number; readonly points: readonly Point[]; readonly lower: number | null; readonly upper: number | null }[];
  readonly values: readonly (Point & { readonly preliminary: boolean; readonly published: boolean })[];
}

export interface Drawn {
  readonly end: () => void;
}

const language = document.documentElement.lang || "es-MX";
const english = language.startsWith("en");
const words = english
  ? { due: "Due", seen: "Reached", today: "today", limit: "due", original: "original date", preliminary: "preliminary", awaited: "not published yet", level: "level" }
  : { due: "Programado", seen: "Alcanzado", today: "hoy", limit: "vence", original: "fecha original", preliminary: "preliminar", awaited: "aún no publicado", level: "nivel" };
const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric" });

/** A colour of the page as it is now, by day or by night. */
function colour(name: string): string {
  const probe = document.createElement("i");
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

function said(series: Series, value: number): string {
  if (series.kind === "level") return `${words.level} ${number.format(value)}`;
  const shown = number.format(value);
  return series.unit === null ? shown : series.unit === "%" && english ? `${shown}%` : `${shown} ${series.unit}`;
}

/** Local midnight, so that no zone moves a day. */
const at = (on: string): number => new Date(`${on}T00:00:00`).getTime();

function option(series: Series): EChartsCoreOption {
  const ink = colour("--ink");
  const faint = colour("--ink-2");
  const line = colour("--line");
  const seal = colour("--seal");
  const accent = colour("--accent");
  const card = colour("--card");
  const stepped = series.kind === "milestones" || series.kind === "level";
  // The words at the ends of both lines do not meet: the lower one stands below its line.
  const counted = series.values.filter((value) => value.published);
  const lastDue = series.due.at(-1)?.points.at(-1)?.value;
  const lastSeen = counted.at(-1)?.value;
  const seenIsLower = lastDue !== undefined && lastSeen !== undefined && lastSeen < lastDue;
  const mark = (on: string | null, name: string, style: object) => (on === null ? [] : [{ xAxis: at(on), name, ...style }]);
  const due = series.due.map((part, index) => ({
    type: "line",
    name: words.due,
    data: part.lower === null ? part.points.map((point) => [at(point.on), point.value]) : [],
    symbolSize: 5,
    symbol: stepped ? "none" : "emptyCircle",
    lineStyle: { color: seal, type: "dashed", width: 2 },
    itemStyle: { color: seal },
    endLabel: { show: index === series.due.length - 1, color: seal, offset: [4, seenIsLower || lastSeen === undefined ? 0 : 12], formatter: (given: { value: [number, number] }) => said(series, given.value[1]) },
    labelLayout: { moveOverlap: "shiftY" },
    markArea:
      part.lower === null
        ? { data: [] }
        : {
            itemStyle: { color: seal, opacity: 0.15 },
            data: [[{ coord: [at(part.points[0]?.on ?? series.until), part.lower] }, { coord: [at(part.points.at(-1)?.on ?? series.until), part.upper] }]],
          },
  }));
  const values = {
    type: "line",
    name: words.seen,
    step: stepped ? "end" : false,
    data: counted.map((value) => ({
      value: [at(value.on), value.value],
      itemStyle: value.preliminary ? { color: card, borderColor: accent, borderWidth: 2 } : { color: accent },
    })),
    symbol: "circle",
    symbolSize: 8,
    lineStyle: { color: accent, width: 2.5 },
    itemStyle: { color: accent },
    endLabel: { show: counted.length > 0, color: accent, fontWeight: 600, offset: [4, seenIsLower ? 12 : -10], formatter: (given: { value: [number, number] }) => said(series, given.value[1]) },
    labelLayout: { moveOverlap: "shiftY" },
    markLine: {
      symbol: "none",
      silent: true,
      label: { color: faint, formatter: "{b}", distance: 10 },
      lineStyle: { color: faint, width: 1 },
      data: [
        ...mark(series.until, words.today, { lineStyle: { color: ink, type: "solid" } }),
        ...mark(series.original_deadline, words.original, { lineStyle: { type: "dashed" } }),
        ...mark(series.deadline, words.limit, { lineStyle: { type: "solid" } }),
      ],
    },
    z: 5,
  };
  const awaited = {
    type: "line",
    name: words.awaited,
    data: series.values.filter((value) => !value.published).map((value) => [at(value.on), value.value]),
    symbol: "diamond",
    symbolSize: 9,
    lineStyle: { opacity: 0 },
    itemStyle: { color: card, borderColor: faint, borderWidth: 2 },
  };
  const edges = [series.until, series.deadline, series.original_deadline, ...series.due.flatMap((part) => part.points.map((point) => point.on)), ...series.values.map((value) => value.on)]
    .filter((on) => on !== null)
    .map(at);
  const bands = series.due.flatMap((part) => (part.lower === null || part.upper === null ? [] : [part.lower, part.upper]));
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    grid: { left: 8, right: 96, top: 40, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: {
      type: "time",
      min: Math.min(...edges),
      max: Math.max(...edges),
      axisLabel: { color: faint, hideOverlap: true, formatter: (value: number) => day.format(value) },
      axisLine: { lineStyle: { color: line } },
      splitLine: { show: false },
    },
    yAxis: {
      type: "value",
      scale: series.kind !== "level" && series.kind !== "milestones",
      min: series.kind === "level" ? 0 : bands.length > 0 ? (range: { min: number }) => Math.min(range.min, ...bands) : undefined,
      max: series.kind === "level" ? 4 : series.kind === "milestones" ? 100 : bands.length > 0 ? (range: { max: number }) => Math.max(range.max, ...bands) : undefined,
      axisLabel: { color: faint, formatter: (value: number) => number.format(value) },
      splitLine: { lineStyle: { color: line } },
    },
    tooltip: {
      trigger: "item",
      // Drawn into the canvas: the page allows no styles that come in as text.
      renderMode: "richText",
      backgroundColor: card,
      borderColor: line,
      textStyle: { color: ink },
      formatter: (given: { seriesName: string; dataIndex: number; value: [number, number] }) =>
        `${given.seriesName}: ${said(series, given.value[1])}\n${day.format(given.value[0])}${
          given.seriesName === words.seen && counted[given.dataIndex]?.preliminary ? `\n${words.preliminary}` : ""
        }`,
    },
    series: [...due, values, awaited],
  };
}

/** Draws into a figure, instead of what the server drew there; on paper that one stays. */
export function plot(figure: HTMLElement, series: Series): Drawn {
  const plain = figure.querySelector("svg");
  const room = document.createElement("div");
  room.className = "chart-canvas";
  room.setAttribute("role", "img");
  room.setAttribute("aria-label", plain?.getAttribute("aria-label") ?? "");
  figure.prepend(room);
  figure.dataset["drawn"] = "";
  const chart = init(room, null, { renderer: "canvas" });
  const draw = () => chart.setOption(option(series), true);
  draw();
  const size = new ResizeObserver(() => chart.resize());
  size.observe(room);
  const worn = new MutationObserver(draw);
  worn.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", draw);
  return {
    end: () => {
      size.disconnect();
      worn.disconnect();
      dark.removeEventListener("change", draw);
      chart.dispose();
    },
  };
}
