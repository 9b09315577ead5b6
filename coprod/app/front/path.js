// The pages one after the other: which one is on the screen, and the ways to the others.

/** @import { Page, PathPage, Walk } from "./types.d.ts" */

import { make } from "../../panel/front/make.js";
import { announce } from "../../panel/front/shared.js";
import { makeParts } from "./parts.js";
import { fill, say } from "./words.js";

const LEFT_OUT = ["skipped", "off-route", "not-needed"];

/** Shows one page after the other, and has the bar with the ways to them. */
export class Path {
  /**
   * @param {Page[]} found
   * @param {Walk} walk
   * @param {() => void} told  called whenever another page is shown, or the same one says something else
   */
  constructor(found, walk, told) {
    this.walk = walk;
    this.told = told;
    this.stage = makeStage(found);
    this.bar = makeWays((event, way) => {
      if (event.detail < 2) this.turn(way); // a second click of a double one is no wish to go further
    });
    this.pages = found.map((page) => this.complete(page));
    this.bar.list.append(...this.pages.map((page) => make("li", {}, page.link)));
    /** @type {PathPage | null} */
    this.here = null;
    document.addEventListener("coprod:go", ({ detail }) => {
      const page = this.named(detail);
      if (page) this.show(page);
    });
    globalThis.addEventListener("popstate", () => {
      const { page, part } = this.addressed();
      this.show(page ?? this.pages[0], { remember: false, part });
    });
  }

  /** @param {Page} page @returns {PathPage} */
  complete(page) {
    const link = linkTo(page);
    const one = { ...page, link, parts: makeParts(page, () => this.label()) };
    link.addEventListener("click", (event) => {
      event.preventDefault();
      this.show(one);
    });
    return one;
  }

  /** The step the browser was at, else the one the record was at: a lost browser has no address left. */
  begin() {
    const { page, part } = this.addressed();
    const first = page ?? this.named(this.walk.state?.at ?? "") ?? this.pages[0];
    this.show(first, { remember: false, focus: false, part });
  }

  /**
   * Shows a page. `remember`: as a new entry of the browser's history, so that its Back button works.
   * @param {PathPage} page
   */
  show(page, { remember = true, focus = true, part = 0 } = {}) {
    const moved = page !== this.here;
    this.here = page;
    for (const one of this.pages) mark(one, one === page);
    if (moved || part) page.parts.show(part);
    document.body.dataset.page = page.key;
    if (remember && moved) history.pushState(null, "", `${location.pathname}#${page.key}`);
    if (focus) {
      page.heading.focus({ preventScroll: true });
      toTop(this.stage, page.heading);
    }
    this.follow();
  }

  /** Tells the kernel which step is on the screen, unless it knows; a page that is no step counts as none. */
  follow() {
    const { state } = this.walk;
    const step = this.here && this.here.key in (state?.timing ?? {}) ? this.here.key : "";
    if (state && state.at !== step) announce("at", step);
    this.label();
  }

  /** Goes on: to the next condition where a page shows one at a time, else to the next step. @param {number} way */
  turn(way) {
    if (this.here?.parts.turn(way)) {
      toTop(this.stage, document.activeElement);
      this.label();
      return;
    }
    const to = this.beyond(way);
    if (to) this.show(to, { part: way < 0 ? Infinity : 0 });
  }

  /** The page before or after; steps that are left out can be reached by the list. @param {number} way */
  beyond(way) {
    let at = this.pages.findIndex((page) => page === this.here) + way;
    while (this.pages[at] && leftOut(this.walk, this.pages[at])) at += way;
    return this.pages[at];
  }

  label() {
    const page = this.here;
    if (!page) return;
    this.bar.label((way) => page.parts.beyond(way) ?? this.beyond(way)?.title);
    showAddress(page);
    this.told();
  }

  /** @param {string} key */
  named(key) {
    return this.pages.find((page) => page.key === key);
  }

  /** What the address says: a page, and which of its parts where it shows one at a time. */
  addressed() {
    const [key, part] = location.hash.slice(1).split("/");
    return { page: this.named(key), part: part ? Number(part) - 1 : 0 };
  }
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
