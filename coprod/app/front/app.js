// The workshop page: one step of the notebook at a time, with a bar above and a bar beneath.
// The panels are the notebook's own. They talk to this page by events on the document:
//   coprod:walk   {at, title, timing, started, minutes, meeting}   the step list's state, whenever it changes
//   coprod:parked {open}                                  how many remarks are parked and open
//   coprod:go     step                                    a panel's link to another step
//   coprod:stopped                                        a panel can no longer reach its kernel
// and hear from it:
//   coprod:at     step                                    which step is on the screen
//   coprod:meet   "met" or "afresh"                       what the room does with the answers it finds

/** @import { Walk } from "./types.d.ts" */

import { make } from "../../panel/front/make.js";
import { aids } from "./aids.js";
import { carryOver, watch } from "./alive.js";
import { alone } from "./alone.js";
import { elements, gather } from "./cells.js";
import { know, meet } from "./meet.js";
import { Path } from "./path.js";
import { showTime } from "./time.js";
import { say } from "./words.js";

carryOver();

/** @type {Walk} */
const walk = { state: null };
const found = gather(document.querySelector("#coprod-cells") ?? document.body);
const { buttons, layers } = aids(found.parked, found.prompts);
const projectTitle = make("h1", { class: "coprod-bar-title", dir: "auto" }, say.untitled);
const time = make("p", { class: "coprod-bar-time" });
const path = new Path(found.pages, walk, tellTime);

const toStage = make("a", { class: "coprod-skip", href: "#coprod-stage" }, say.skip);
toStage.addEventListener("click", (event) => {
  event.preventDefault();
  path.stage.focus();
});
document.body.append(
  toStage,
  make(
    "header",
    { class: "coprod-bar" },
    projectTitle,
    time,
    make("div", { class: "coprod-bar-aids" }, ...buttons),
  ),
  path.stage,
  make("footer", { class: "coprod-foot" }, path.bar.root, found.tools),
  ...layers,
);

function tellTime() {
  if (path.here) showTime(time, walk.state, path.here.key);
}

document.addEventListener("coprod:walk", ({ detail }) => {
  walk.state = detail;
  projectTitle.textContent = detail.title || say.untitled;
  if (path.here) {
    know(detail.meeting);
    path.follow();
  } else if (!found.failed) start();
});
setInterval(tellTime, 10000);

let started = false;
function start() {
  if (started) return;
  started = true;
  alone().then(() => meet(walk)).then(begin);
}

function begin() {
  document.querySelector("#coprod-starting")?.remove();
  document.body.dataset.ready = "true";
  path.begin();
}

if (found.failed || !path.named("steps")) begin();
foldedOnScreen();
watch();

// On paper nothing is folded.
function foldedOnScreen() {
  /** @type {HTMLElement[]} */
  let unfolded = [];
  globalThis.addEventListener("beforeprint", () => {
    unfolded = elements(document.body, ".coprod-page .coprod-card:not([open])");
    unfolded.forEach((one) => one.setAttribute("open", ""));
  });
  globalThis.addEventListener("afterprint", () => {
    unfolded.forEach((one) => one.removeAttribute("open"));
  });
}
