// The balance: a picture that is drawn here, in the frame in which somebody moves a slider; and the
// same in words, which the kernel says.

import { drawing } from "../../panel/front/bars.js";
import { charts } from "../../panel/front/charts.js";
import { foretold, onForetold } from "../../panel/front/foretold.js";
import { line } from "../../panel/front/line.js";
import { make } from "../../panel/front/make.js";
import { fresh } from "../../panel/front/shared.js";
import { live } from "../../panel/front/view.js";
import { pictured } from "./pictured.js";

/** @import { BalanceState } from "../../panel/front/state.d.ts" */
/** @import { Model, View } from "../../panel/front/types.d.ts" */
/** @import { Plotly } from "../../panel/front/charts.js" */

const PAPER = 660; // pixels: how wide the picture is on a sheet of paper
const SHEET = 18; // pixels: how big its type is there
const CONFIG = { displayModeBar: false, responsive: false, staticPlot: true };

/**
 * How wide the place of a picture is, how big its type and which colours it has.
 * @param {HTMLElement} el
 */
function roomOf(el) {
  const look = getComputedStyle(el);
  return {
    width: Math.floor(el.getBoundingClientRect().width),
    size: Math.round(parseFloat(look.fontSize)),
    font: look.fontFamily,
    colour: (/** @type {string} */ name) => look.getPropertyValue(`--coprod-${name}`).trim(),
  };
}

/**
 * The picture: what is foretold is drawn where it is answered, all else before the next frame; and only
 * what is news.
 * @param {HTMLElement} el whose width it has
 * @param {HTMLElement} box
 * @param {Plotly} plotly
 * @param {() => BalanceState} now
 */
function picture(el, box, plotly, now) {
  let asked = 0;
  let fresh = false; // whether it was drawn since the last frame
  let shown = "";
  /** @param {{ width: number, size?: number } | null} sheet of paper; null: on the screen */
  const draw = (sheet = null) => {
    asked = 0;
    const { key, headings, most, ...state } = now();
    const rows = pictured(state, foretold(key));
    box.hidden = !rows.length;
    const room = { ...roomOf(el), ...sheet };
    if (!rows.length || !room.width) return; // on a page of the app that is not turned to
    const news = JSON.stringify([rows, room, room.colour("paper")]);
    if (news === shown) return;
    shown = news;
    const { data, layout } = drawing({ rows, headings, most }, room);
    plotly.react(box, data, layout, CONFIG);
  };
  const soon = () => void (asked ||= requestAnimationFrame(() => draw()));
  /** @param {boolean} isAnswer where one is confirmed, the kernel's rows are about to follow */
  const atOnce = (isAnswer) => {
    if (fresh || !isAnswer) return soon(); // or several answers in one frame
    fresh = true;
    requestAnimationFrame(() => void (fresh = false));
    draw();
  };
  return { soon, atOnce, draw };
}

/**
 * Calls `act` whenever the page gives the picture another room: its width, type or theme.
 * @param {HTMLElement} el
 * @param {() => void} act
 */
function whenRoomChanges(el, act) {
  const width = new ResizeObserver(act);
  width.observe(el);
  const page = new MutationObserver(act);
  const attributeFilter = ["data-theme", "data-text", "data-coprod-app"];
  page.observe(document.documentElement, { attributeFilter });
  return () => {
    width.disconnect();
    page.disconnect();
  };
}

/**
 * Loads what draws, and keeps the picture up to date.
 * @param {Model<BalanceState>} model
 * @param {HTMLElement} el
 * @param {HTMLElement} box
 * @param {AbortSignal} gone
 */
async function keepDrawn(model, el, box, gone) {
  const plotly = await charts(model.widget_manager, model.get("state").charts);
  if (gone.aborted) return;
  const { soon, atOnce, draw } = picture(el, box, plotly, () => model.get("state"));
  const ends = [live(model, soon), whenRoomChanges(el, soon)];
  ends.push(onForetold(model.get("state").key, atOnce));
  globalThis.addEventListener("beforeprint", () => draw({ width: PAPER, size: SHEET }), {
    signal: gone,
  });
  globalThis.addEventListener("afterprint", () => draw(), { signal: gone });
  gone.addEventListener("abort", () => {
    for (const end of ends) end();
    plotly.purge(box);
  });
}

/** @param {View<BalanceState>} view */
export function render({ model, el }) {
  const first = model.get("state");
  el.classList.add("coprod", "coprod-panel", "coprod-say");
  el.dataset.step = first.step;
  const lines = make("div", { id: fresh("lines") });
  // To whom a picture cannot be shown it has a name, and the words beneath describe it.
  const box = make("div", {
    class: "coprod-chart",
    role: "img",
    "aria-label": first.words.picture,
    "aria-describedby": lines.id,
    hidden: true,
  });
  const trouble = make("p", { class: "coprod-hint" });
  const rows = make("ul", { class: "coprod-in-words" });
  const label = make("span", { class: "coprod-group-label" }, first.words.rows);
  const twin = make("details", { class: "coprod-group" }, make("summary", {}, label), rows);
  const frame = make("div", {}, box); // is as wide as the picture may be, also while there is none
  el.append(frame, trouble, lines, twin);
  line(model, el);
  const gone = new AbortController();
  keepDrawn(model, frame, box, gone.signal).catch((error) => {
    trouble.textContent = first.words.undrawn.replace(
      "{what}",
      () => String(error?.message ?? error),
    );
    console.error(error);
  });
  /** @param {HTMLElement} list @param {"p" | "li"} tag @param {string[]} texts */
  const put = (list, tag, texts) => {
    const said = JSON.stringify(texts);
    if (list.dataset.said === said) return;
    list.dataset.said = said;
    list.replaceChildren(...texts.map((text) => make(tag, { dir: "auto" }, text)));
  };
  const stop = live(model, (state) => {
    const shown = pictured(state, new Map());
    put(lines, "p", state.lines);
    put(rows, "li", shown.map(([, row]) => `${row.label}: ${row.bars.words}`));
    twin.hidden = !shown.length;
  });
  return () => {
    stop();
    gone.abort();
  };
}
