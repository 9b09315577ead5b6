// Sorts the notebook's cells: a page begins at each second-level heading; some have a place of their own.

import { make, say } from "./make.js";

const key = (cell) => cell.dataset.cell.replace(/^coprod-/, "").replace(/-heading$/, "");

// Returns the pages, and what stands in the bars: the toolbar, the parking lot, the prompts.
export function gather(cells) {
  const places = {};
  const pages = [];
  let page = null;
  for (const cell of [...cells.children].filter((one) => one.dataset.cell)) {
    const name = key(cell), place = say.places[name];
    if (place === "tools" && cell.matches(".coprod-cell")) places.tools = cell;
    else if (place && place !== "tools") (places[place] ??= make("div", {})).append(cell);
    else if (cell.querySelector("h2")) pages.push(page = makePage(name, cell));
    else if (page) page.root.append(cell);
  }
  const prose = [...pages.map((one) => one.root), ...Object.values(places)].map((root) => [...root.querySelectorAll(".coprod-prose")]);
  for (const one of prose.flat()) tidy(one);
  for (const one of pages.filter((each) => each.root.querySelector(".coprod-cell"))) fold(one.root.querySelector(".coprod-prose"), say.wide.includes(one.key) ? 0 : 1);
  pages.sort((one, other) => (other.key === say.first) - (one.key === say.first));
  const failed = cells.querySelector(".coprod-failed");
  if (failed) pages.unshift(failure(cells));
  return { pages, tools: places.tools, parked: places.parked, prompts: places.prompts, failed };
}

function makePage(name, prose) {
  const heading = prose.querySelector("h2");
  prose.querySelectorAll(".anchor-link").forEach((link) => link.remove());
  heading.tabIndex = -1;
  heading.id = `coprod-at-${name}`;
  const title = heading.textContent.trim();
  const [, number, rest] = title.match(/^(\d*)\s*(.*)$/);
  const root = make("section", { class: "coprod-page", "data-page": name, "aria-labelledby": heading.id }, prose);
  root.hidden = true;
  return { key: name, root, heading, title, number, short: say.short[name] ?? rest };
}

function tidy(prose) {
  prose.querySelectorAll(".anchor-link").forEach((link) => link.remove());
  for (const link of prose.querySelectorAll("a:not([href^=http])")) link.replaceWith(...link.childNodes); // files are not served
  for (const link of prose.querySelectorAll("a")) Object.assign(link, { target: "_blank", rel: "noopener" }); // the workshop stays
}

// The room looks at the first `shown` paragraphs and the panel. What comes after, mostly meant for the
// facilitator, is folded.
export function fold(prose, shown) {
  const text = [...prose.querySelectorAll("p")].slice(shown);
  if (!text.length) return;
  prose.querySelector("details")?.remove();
  prose.append(make("details", { class: "coprod-aside" }, make("summary", {}, shown ? say.more : say.how), ...text));
}

function failure(cells) {
  const heading = make("h2", { tabindex: "-1" }, say.failed);
  const root = make("section", { class: "coprod-page", "data-page": "failed" }, heading, ...cells.querySelectorAll(".coprod-failed"));
  return { key: "failed", root, heading, title: say.failed, number: "", short: "!" };
}
