// Sorts the notebook's cells: a page begins at each second-level heading; some have a place of their own.

/** @import { Page } from "./types.d.ts" */

import { make } from "../../panel/front/make.js";
import { say } from "./words.js";

/** @param {HTMLElement} cell */
const key = (cell) => (cell.dataset.cell ?? "").replace(/^coprod-/, "").replace(/-heading$/, "");

/**
 * Returns the pages, and what stands in the bars: the toolbar, the parking lot, the prompts.
 * @param {HTMLElement} cells
 */
export function gather(cells) {
  const { pages, places } = sorted(cells);
  for (const root of [...pages.map((page) => page.root), ...Object.values(places)]) {
    for (const prose of proseIn(root)) tidy(prose);
  }
  for (const { root, key: name } of pages) {
    const [prose] = proseIn(root);
    const shown = say.wide.includes(name) ? 0 : 1;
    if (prose && root.querySelector(".coprod-cell")) fold(prose, shown);
  }
  pages.sort((one, other) => Number(other.key === say.first) - Number(one.key === say.first));
  const failed = cells.querySelector(".coprod-failed");
  if (failed) pages.unshift(failure(cells));
  const { tools, parked, prompts } = places;
  return { pages, tools, parked, prompts, failed };
}

/** @param {HTMLElement} root @param {string} selector */
export const elements = (root, selector) =>
  [...root.querySelectorAll(selector)].filter((one) => one instanceof HTMLElement);

/** @param {HTMLElement} root */
const proseIn = (root) => elements(root, ".coprod-prose");

/** @param {HTMLElement} cells */
function sorted(cells) {
  /** @type {Record<string, HTMLElement>} */
  const places = {};
  /** @type {Page[]} */
  const pages = [];
  for (const cell of elements(cells, ":scope > [data-cell]:not([data-cell=''])")) {
    const name = key(cell), place = say.places[name];
    if (place === "tools" && cell.matches(".coprod-cell")) places.tools = cell;
    else if (place && place !== "tools") (places[place] ??= make("div", {})).append(cell);
    else if (cell.querySelector("h2")) pages.push(makePage(name, cell));
    else pages.at(-1)?.root.append(cell);
  }
  return { pages, places };
}

/** @param {string} name @param {HTMLElement} prose @returns {Page} */
function makePage(name, prose) {
  const heading = prose.querySelector("h2") ?? prose;
  prose.querySelectorAll(".anchor-link").forEach((link) => link.remove());
  heading.tabIndex = -1;
  heading.id = `coprod-at-${name}`;
  const title = heading.textContent.trim();
  const [, number = "", rest = ""] = title.match(/^(\d*)\s*(.*)$/) ?? [];
  const root = make("section", {
    class: "coprod-page",
    "data-page": name,
    "aria-labelledby": heading.id,
  }, prose);
  root.hidden = true;
  return { key: name, root, heading, title, number, short: say.short[name] ?? rest };
}

/** @param {HTMLElement} prose */
function tidy(prose) {
  prose.querySelectorAll(".anchor-link").forEach((link) => link.remove());
  for (const link of prose.querySelectorAll("a:not([href^=http])")) {
    link.replaceWith(...link.childNodes); // files are not served
  }
  for (const link of prose.querySelectorAll("a")) {
    Object.assign(link, { target: "_blank", rel: "noopener" }); // the workshop stays
  }
}

/**
 * The room looks at the first `shown` paragraphs and the panel. What comes after, mostly meant for the
 * facilitator, is folded.
 * @param {Element} prose
 * @param {number} shown
 */
export function fold(prose, shown) {
  const text = [...prose.querySelectorAll("p")].slice(shown);
  if (!text.length) return;
  prose.querySelector("details")?.remove();
  const summary = make("summary", {}, shown ? say.more : say.how);
  prose.append(make("details", { class: "coprod-aside" }, summary, ...text));
}

/** @param {HTMLElement} cells @returns {Page} */
function failure(cells) {
  const heading = make("h2", { tabindex: "-1" }, say.failed);
  const root = make(
    "section",
    { class: "coprod-page", "data-page": "failed" },
    heading,
    ...cells.querySelectorAll(".coprod-failed"),
  );
  return { key: "failed", root, heading, title: say.failed, number: "", short: "!" };
}
