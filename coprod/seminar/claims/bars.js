// The claims in bars, with a part for each thing that they rest on.

import { make, news } from "../../panel/front/make.js";

/** @import { BarPart, BarState, ClaimsState } from "../../panel/front/state.d.ts" */

/** @typedef {Record<string, string>} Words */
/** A bar, and one of its parts ("": all of it). @typedef {readonly [bar: string, basis: string]} Part */
/** @typedef {(bar: string, basis: string) => void} Press */

/**
 * A part of a bar. Its number stands in it, so that no colour and no width has to be read.
 * @param {BarState} bar @param {BarPart} part @param {Press} press
 */
function partButton(bar, part, press) {
  const button = make("button", {
    type: "button",
    class: "coprod-part-of-bar",
    "data-basis": part.basis,
    "data-bar": bar.id,
    "aria-label": part.name,
    title: part.name,
    onclick: () => press(bar.id, part.basis),
  }, make("span", {}, String(part.n)));
  button.style.flexGrow = String(part.n);
  return button;
}

/** @param {BarState} bar @param {number} most @param {Press} press */
function barRow(bar, most, press, scale = "") {
  const parts = make(
    "div",
    { class: "coprod-bar-parts" },
    ...bar.parts.map((part) => partButton(bar, part, press)),
  );
  parts.style.setProperty("--share", String(bar.n / most));
  const whole = make("button", {
    type: "button",
    class: "coprod-link coprod-bar-all",
    "data-bar": bar.id,
    "data-basis": "",
    "aria-label": bar.name,
    onclick: () => press(bar.id, ""),
  }, bar.all);
  return make(
    "div",
    { class: "coprod-bar-row", role: "group", "aria-label": bar.label },
    make(
      "span",
      { class: "coprod-bar-label" },
      bar.label,
      scale ? make("span", { class: "coprod-bar-scale" }, ` ${scale}`) : null,
    ),
    parts,
    whole,
  );
}

/** The bar of all on its own scale, and the others beneath it on theirs. @param {ClaimsState} state @param {Press} press */
function rowsOf({ bars: [overall, ...others], scales: [top, rest] }, press) {
  const most = Math.max(...others.map((bar) => bar.n), 1);
  return [
    barRow(overall, overall.n, press, top),
    make("p", { class: "coprod-bar-scale" }, rest),
    ...others.map((bar) => barRow(bar, most, press)),
  ];
}

/**
 * Where a key leads from a button of the bars; undefined where it is none of theirs.
 * @param {HTMLElement[][]} rows @param {number} y @param {number} x
 * @returns {Record<string, HTMLElement | undefined>}
 */
function ways(rows, y, x) {
  const beside = (/** @type {HTMLElement[] | undefined} */ row) =>
    row?.[Math.min(x, row.length - 1)];
  return {
    ArrowLeft: rows[y][x - 1],
    ArrowRight: rows[y][x + 1],
    ArrowUp: beside(rows[y - 1]),
    ArrowDown: beside(rows[y + 1]),
    Home: rows[y][0],
    End: rows[y].at(-1),
  };
}

/** All bars. Tab enters and leaves them as a whole; the arrow keys go from part to part. @param {Words} say @param {Press} press */
export function bars(say, press) {
  const root = make("div", { class: "coprod-bars", role: "toolbar", "aria-label": say.bars });
  const rows = () =>
    [...root.querySelectorAll(".coprod-bar-row")].map((row) => [...row.querySelectorAll("button")]);
  /** @param {HTMLElement} button */
  const stop = (button) => {
    for (const one of rows().flat()) one.tabIndex = one === button ? 0 : -1;
  };
  /** @param {Event} event */
  const place = ({ target }) => {
    const all = rows();
    const y = all.findIndex((row) => row.some((one) => one === target));
    const x = all[y]?.findIndex((one) => one === target) ?? -1;
    return { all, y, x };
  };
  root.addEventListener("focusin", (event) => {
    const { all, y, x } = place(event);
    if (y >= 0) stop(all[y][x]);
  });
  root.addEventListener("keydown", (event) => {
    const { all, y, x } = place(event);
    const to = y < 0 ? {} : ways(all, y, x);
    if (!(event.key in to)) return;
    event.preventDefault();
    to[event.key]?.focus();
  });
  /** @param {Part | null} part */
  const at = (part) =>
    part &&
    rows().flat().find(({ dataset: { bar, basis } }) => bar === part[0] && basis === part[1]);
  return {
    root,
    /** @param {Part | null} part */
    focus(part) {
      (at(part) ?? rows().flat().find((one) => one.tabIndex === 0))?.focus();
    },
    /** @param {ClaimsState} state */
    show(state) {
      news(root, [state.bars, state.scales], () => {
        root.replaceChildren(...rowsOf(state, press));
        stop(at(state.part) ?? rows()[0][0]);
      });
      const pressed = at(state.part);
      for (const one of rows().flat()) one.setAttribute("aria-pressed", String(one === pressed));
    },
  };
}
