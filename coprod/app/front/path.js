// The pages one after the other: which one is on the screen, and the ways to the others.

/** @import { Page, PathPage, Walk } from "./types.d.ts" */

import { make } from "../../panel/front/make.js";
import { announce } from "../../panel/front/shared.js";
import { makeParts } from "./parts.js";
import { fill, say } from "./words.js";

const LEFT_OUT = ["skipped", "off-route", "not-needed"];

/**
 * Returns what shows the pages, the bar with the ways, and how to go on.
 * @param {Page[]} found
 * @param {Walk} walk
 * @param {() => void} told  called whenever another page is shown, or the same one says something else
 */
export function makePath(found, walk, told) {
  const stage = makeStage(found);
  const ways = makeWays((event, way) => {
    if (event.detail < 2) turn(way); // a second click of a double one is no wish to go further
  });
  const pages = found.map(complete);
  ways.list.append(...pages.map((page) => make("li", {}, page.link)));
  /** @type {PathPage | null} */
  let here = null;

  /** @param {Page} page @returns {PathPage} */
  function complete(page) {
    const link = linkTo(page);
    const one = { ...page, link, parts: makeParts(page, label) };
    link.addEventListener("click", (event) => {
      event.preventDefault();
      show(one);
    });
    return one;
  }

  /**
   * Shows a page. `remember`: as a new entry of the browser's history, so that its Back button works.
   * @param {PathPage} page
   */
  function show(page, { remember = true, focus = true, part = 0 } = {}) {
    const moved = page !== here;
    here = page;
    for (const one of pages) mark(one, one === page);
    if (moved || part) page.parts.show(part);
    document.body.dataset.page = page.key;
    if (remember && moved) history.pushState(null, "", `${location.pathname}#${page.key}`);
    if (focus) {
      page.heading.focus({ preventScroll: true });
      toTop(stage, page.heading);
    }
    follow();
  }

  // Tells the kernel which step is on the screen, unless it knows; a page that is no step counts as none.
  function follow() {
    const step = here && here.key in (walk.state?.timing ?? {}) ? here.key : "";
    if (walk.state && walk.state.at !== step) announce("at", step);
    label();
  }

  /** The page before or after; steps that are left out can be reached by the list. @param {number} way */
  function beyond(way) {
    let at = pages.findIndex((page) => page === here) + way;
    while (pages[at] && leftOut(walk, pages[at])) at += way;
    return pages[at];
  }

  /** Goes on: to the next condition where a page shows one at a time, else to the next step. @param {number} way */
  function turn(way) {
    if (here?.parts.turn(way)) {
      toTop(stage, document.activeElement);
      label();
      return;
    }
    const to = beyond(way);
    if (to) show(to, { part: way < 0 ? Infinity : 0 });
  }

  function label() {
    if (!here) return;
    const page = here;
    ways.label((way) => page.parts.beyond(way) ?? beyond(way)?.title);
    showAddress(page);
    told();
  }

  /** @param {string} key */
  const named = (key) => pages.find((page) => page.key === key);

  // What the address says: a page, and which of its parts where it shows one at a time.
  function addressed() {
    const [key, part] = location.hash.slice(1).split("/");
    return { page: named(key), part: part ? Number(part) - 1 : 0 };
  }

  document.addEventListener("coprod:go", ({ detail }) => {
    const page = named(detail);
    if (page) show(page);
  });
  globalThis.addEventListener("popstate", () => {
    const { page, part } = addressed();
    show(page ?? pages[0], { remember: false, part });
  });
  return {
    stage,
    ways: ways.root,
    here: () => here,
    has: (/** @type {string} */ key) => Boolean(named(key)),
    follow,
    // The step the browser was at, else the one the record was at: a lost browser has no address left.
    begin() {
      const { page, part } = addressed();
      const first = page ?? named(walk.state?.at ?? "") ?? pages[0];
      show(first, { remember: false, focus: false, part });
    },
  };
}

/** @param {Page[]} pages */
const makeStage = (pages) =>
  make(
    "main",
    { class: "coprod-stage", id: "coprod-stage", tabindex: "-1" },
    ...pages.map((page) => page.root),
  );

/** @param {Page} page */
function linkTo({ key, number, short }) {
  const name = number ? make("span", { class: "coprod-stepper-name" }, ` ${short}`) : null;
  const first = make("span", { class: "coprod-stepper-number" }, number || short);
  return make("a", { href: `#${key}` }, first, name);
}

/** @param {PathPage} page @param {boolean} shown */
function mark(page, shown) {
  page.root.hidden = !shown;
  if (shown) page.link.setAttribute("aria-current", "step");
  else page.link.removeAttribute("aria-current");
}

/** @param {Walk} walk @param {Page} page */
const leftOut = (walk, page) =>
  walk.state?.steps.some((step) => step.name === page.key && LEFT_OUT.includes(step.state));

/** Zoomed in, the whole page scrolls, and not the step alone. @param {Element} stage @param {Element | null} node */
function toTop(stage, node) {
  stage.scrollTop = 0;
  if (getComputedStyle(document.body).display === "block") node?.scrollIntoView({ block: "start" });
}

/** The address says what is on the screen, and so does the title. @param {PathPage} page */
function showAddress(page) {
  const part = page.parts.shown();
  const address = `${location.pathname}#${page.key}${part > 1 ? `/${part}` : ""}`;
  if (location.href !== new URL(address, location.href).href) {
    history.replaceState(null, "", address);
  }
  document.title = `${page.title} – ${say.title}`;
}

/**
 * The list of all pages between the ways to the one before and the one after.
 * @param {(event: MouseEvent, way: number) => void} press
 */
function makeWays(press) {
  const back = make("button", { type: "button", class: "coprod-way" });
  const next = make("button", { type: "button", class: "coprod-way coprod-way-main" });
  back.addEventListener("click", (event) => press(event, -1));
  next.addEventListener("click", (event) => press(event, 1));
  const list = make("ol", { class: "coprod-stepper" });
  const bar = { class: "coprod-ways-bar", "aria-label": say.steps };
  return {
    list,
    root: make("nav", bar, back, list, next),
    /** @param {(way: number) => string | undefined} titleOf */
    label(titleOf) {
      const [before, after] = [titleOf(-1), titleOf(1)];
      back.textContent = say.back;
      back.disabled = !before;
      if (before) back.setAttribute("aria-label", fill(say.back_is, { step: before }));
      next.textContent = after ? fill(say.next_is, { step: after }) : say.next;
      next.disabled = !after;
    },
  };
}
