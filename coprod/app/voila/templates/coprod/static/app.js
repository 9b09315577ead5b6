// The workshop page: one step of the notebook at a time, with a bar above and a bar beneath.
// The panels are the notebook's own. They talk to this page by events on the document:
//   coprod:walk   {at, title, timing, started, minutes, meeting}   the step list's state, whenever it changes
//   coprod:parked {open}                                  how many remarks are parked and open
//   coprod:go     step                                    a panel's link to another step
//   coprod:stopped                                        a panel can no longer reach its kernel
// and hear from it:
//   coprod:at     step                                    which step is on the screen
//   coprod:meet   "met" or "afresh"                       what the room does with the answers it finds

import { gather } from "./cells.js";
import { make, say } from "./make.js";
import { aids } from "./aids.js";
import { makeParts } from "./parts.js";
import { showTime } from "./time.js";
import { carryOver, watch } from "./alive.js";
import { alone } from "./alone.js";
import { know, meet } from "./meet.js";

carryOver();

const { pages, tools, parked, prompts, failed } = gather(document.querySelector("#coprod-cells"));
const walk = { state: null };
const LEFT_OUT = ["skipped", "off-route", "not-needed"];

const projectTitle = make("h1", { class: "coprod-bar-title", dir: "auto" }, say.untitled);
const time = make("p", { class: "coprod-bar-time" });
const { buttons, layers } = aids(parked, prompts);
const back = make("button", { type: "button", class: "coprod-way", onclick: (event) => press(event, -1) });
const next = make("button", { type: "button", class: "coprod-way coprod-way-main", onclick: (event) => press(event, 1) });
const list = make("ol", { class: "coprod-stepper" });
const stage = make("main", { class: "coprod-stage", id: "coprod-stage", tabindex: "-1" }, ...pages.map((page) => page.root));
document.body.append(
  make("a", { class: "coprod-skip", href: "#coprod-stage", onclick: (event) => { event.preventDefault(); stage.focus(); } }, say.skip),
  make("header", { class: "coprod-bar" }, projectTitle, time, make("div", { class: "coprod-bar-aids" }, ...buttons)),
  stage,
  make("footer", { class: "coprod-foot" },
    make("nav", { class: "coprod-ways-bar", "aria-label": say.steps }, back, list, next), tools ?? ""),
  ...layers);

for (const page of pages) {
  page.parts = makeParts(page, () => label());
  page.link = make("a", { href: `#${page.key}`, onclick: (event) => { event.preventDefault(); show(page); } },
    make("span", { class: "coprod-stepper-number" }, page.number || page.short), page.number ? make("span", { class: "coprod-stepper-name" }, ` ${page.short}`) : "");
  list.append(make("li", {}, page.link));
}

let here = null;

// Shows a page. `remember`: as a new entry of the browser's history, so that its Back button works.
function show(page, { remember = true, focus = true, part = 0 } = {}) {
  const moved = page !== here;
  here = page;
  for (const one of pages) {
    one.root.hidden = one !== page;
    if (one === page) one.link.setAttribute("aria-current", "step");
    else one.link.removeAttribute("aria-current");
  }
  if (moved || part) page.parts.show(part);
  document.body.dataset.page = page.key;
  if (remember && moved) history.pushState(null, "", `${location.pathname}#${page.key}`);
  if (focus) { page.heading.focus({ preventScroll: true }); toTop(page.heading); }
  tellPlace();
  label();
}

// Tells the kernel which step is on the screen, unless it knows; a page that is no step counts as none.
function tellPlace() {
  const step = here.key in (walk.state?.timing ?? {}) ? here.key : "";
  if (walk.state && walk.state.at !== step) document.dispatchEvent(new CustomEvent("coprod:at", { detail: step }));
}

// Zoomed in, the whole page scrolls, and not the step alone.
function toTop(node) {
  stage.scrollTop = 0;
  if (getComputedStyle(document.body).display === "block") node.scrollIntoView({ block: "start" });
}

// A second click of a double one is no wish to go further.
function press(event, way) {
  if (event.detail < 2) turn(way);
}

// The page before or after; steps that are left out can be reached by the list.
function beyond(way) {
  const out = (page) => walk.state?.steps.some((step) => step.name === page.key && LEFT_OUT.includes(step.state));
  let at = pages.indexOf(here) + way;
  while (pages[at] && out(pages[at])) at += way;
  return pages[at];
}

// Goes on: to the next condition where a page shows one at a time, else to the next step.
function turn(way) {
  if (here.parts.turn(way)) { toTop(document.activeElement); label(); return; }
  const to = beyond(way);
  if (to) show(to, { part: way < 0 ? Infinity : 0 });
}

function label() {
  if (!here) return;
  const name = (way) => here.parts.beyond(way) ?? beyond(way)?.title;
  for (const [button, way, text, none] of [[back, -1, say.back_is, say.back], [next, 1, say.next_is, say.next]]) {
    const to = name(way);
    button.textContent = way < 0 ? say.back : to ? text.replace("{step}", to) : none;
    if (way < 0 && to) button.setAttribute("aria-label", text.replace("{step}", to));
    button.disabled = !to;
  }
  const address = `${location.pathname}#${here.key}${here.parts.shown() > 1 ? `/${here.parts.shown()}` : ""}`;
  if (location.href !== new URL(address, location.href).href) history.replaceState(null, "", address);
  document.title = `${here.title} – ${say.title}`;
  showTime(time, walk.state, here.key);
}

const named = (key) => pages.find((page) => page.key === key);

// What the address says: a page, and which of its parts where it shows one at a time.
function addressed() {
  const [key, part] = location.hash.slice(1).split("/");
  return { page: named(key), part: part ? Number(part) - 1 : 0 };
}

document.addEventListener("coprod:walk", ({ detail }) => {
  walk.state = detail;
  projectTitle.textContent = detail.title || say.untitled;
  if (here) { know(detail.meeting); tellPlace(); label(); }
  else if (!failed) start();
});
document.addEventListener("coprod:go", ({ detail }) => { if (named(detail)) show(named(detail)); });
globalThis.addEventListener("popstate", () => {
  const { page, part } = addressed();
  show(page ?? pages[0], { remember: false, part });
});
setInterval(() => { if (here) showTime(time, walk.state, here.key); }, 10000);

let started = false;
function start() {
  if (started) return;
  started = true;
  alone().then(() => meet(walk)).then(begin);
}

// The step the browser was at, else the one the record was at: a lost browser has no address left.
function begin() {
  const { page: asked, part } = addressed();
  const page = asked ?? named(walk.state?.at) ?? pages[0];
  document.querySelector("#coprod-starting").remove();
  document.body.dataset.ready = "true";
  show(page, { remember: false, focus: false, part });
}

if (failed || !pages.some((page) => page.key === "steps")) begin();

// On paper nothing is folded.
const folded = () => document.querySelectorAll(".coprod-page .coprod-card:not([open])");
let unfolded = [];
globalThis.addEventListener("beforeprint", () => { unfolded = [...folded()]; unfolded.forEach((one) => { one.open = true; }); });
globalThis.addEventListener("afterprint", () => { unfolded.forEach((one) => { one.open = false; }); });
watch();
