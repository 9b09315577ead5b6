// What the page does before its scripts are there, and where they never come: this one stands in the page itself.

/** @import { WorkshopWords } from "../../panel/front/state.d.ts" */

import { browser, tab } from "./memory.js";

const root = document.documentElement;
const [SOON, LONG] = [5000, 60000]; // milliseconds: after something went wrong; without any progress
// anywidget gives up on a panel that a slow computer still sets up. The panel comes all the same.
const NO_FAULT = /ResizeObserver loop|\[anywidget\] Failed to initialize model/;

for (const kind of ["theme", "text"]) {
  const chosen = browser.get(`coprod-${kind}`);
  if (chosen) root.dataset[kind] = chosen;
}
if (tab.get("coprod-blank")) root.dataset.blank = "";

// How large one rem is. The window's outer size stays the same where the browser's zoom changes the inner one.
function scale() {
  const fits = Math.max(1, Math.min(outerWidth / 1600, outerHeight / 760));
  root.style.setProperty("--coprod-scale", String(fits));
}
addEventListener("resize", scale);
scale();
globalThis.voila_heartbeat = () => {};

// Nobody needs the kernel of a page that is left. The server lets it hear to the end before it goes.
addEventListener("pagehide", () => {
  const config = document.querySelector("#jupyter-config-data")?.textContent;
  if (!config) return; // it has none yet
  const { baseUrl, kernelId } = JSON.parse(config);
  const form = new FormData();
  form.append("_xsrf", document.cookie.match(/\b_xsrf=([^;]*)/)?.[1] ?? "");
  navigator.sendBeacon(`${baseUrl}voila/api/shutdown/${kernelId}`, form);
});

// A set-up that breaks or stands still says what to do. One that goes on after all takes the sentence away.

/** @type {{ at: number, file: string, what: string } | null} */
let wrong = null;
let moved = { at: Date.now(), to: 0 };

/** @param {Event} event */
function note(event) {
  const script = event.target instanceof HTMLScriptElement ? event.target.src : "";
  const file = script.split("?")[0].split("/").at(-1) ?? "";
  const what = saidBy(event) ?? file;
  if (what && !NO_FAULT.test(what)) wrong ??= { at: Date.now(), file, what: what.slice(0, 300) };
}

/** @param {Event} event */
function saidBy(event) {
  if (event instanceof ErrorEvent) return event.message;
  if (!(event instanceof PromiseRejectionEvent)) return null;
  return String(event.reason?.message ?? event.reason);
}

/** @param {"broken" | "slow"} key */
function say(key) {
  const place = document.querySelector("#coprod-starting");
  if (!place || place.getAttribute("data-stuck") === key) return;
  place.setAttribute("data-stuck", key);
  /** @type {WorkshopWords} */
  const { stuck } = JSON.parse(document.querySelector("#coprod-words")?.textContent ?? "{}");
  write("#coprod-stuck-title", stuck[key]);
  const sentence = wrong?.file ? stuck.missing : stuck.said;
  write("#coprod-stuck-said", wrong ? sentence.replace("{what}", () => wrong?.what ?? "") : "");
  place.querySelector("#coprod-stuck")?.removeAttribute("hidden");
}

/** @param {string} place @param {string} text */
function write(place, text) {
  const node = document.querySelector(place);
  if (node) node.textContent = text;
}

function look() {
  if (document.body?.dataset.ready) {
    clearInterval(watch);
    removeEventListener("error", note, true);
    removeEventListener("unhandledrejection", note);
    return;
  }
  /** @type {HTMLProgressElement | null} */
  const progress = document.querySelector("#coprod-starting progress");
  const to = progress?.value ?? 0;
  const asks = document.querySelector("dialog[open]:not(.coprod-blank)"); // it waits for a person
  if (to !== moved.to || asks) moved = { at: Date.now(), to };
  if (asks) return;
  if (wrong && Date.now() - wrong.at > SOON) say("broken");
  else if (Date.now() - moved.at > LONG) say("slow");
}
const watch = setInterval(look, 1000);
addEventListener("error", note, true); // in the capture: a script that is not found tells nobody else
addEventListener("unhandledrejection", note);
