// Elements of the page. Text reaches it as text, never as HTML.

import { leaveToThePage } from "./keys.js";

// Some browsers look up online how a word is spelt; and nobody's answer is completed or put right.
const AS_TYPED = {
  spellcheck: "false",
  autocorrect: "off",
  autocapitalize: "off",
  autocomplete: "off",
};

// What XML has no place for, so that no saved page or picture could hold it.
// deno-lint-ignore no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control in which something is entered */
/** @typedef {{ act(event: Event): unknown }["act"]} Act a listener, whichever event it takes */
/** @typedef {Record<string, string | number | boolean | null | undefined | Act>} Attributes */

/** @param {Control} node */
function asEntered(node) {
  for (const [name, value] of Object.entries(AS_TYPED)) node.setAttribute(name, value);
  node.addEventListener("input", (event) => {
    if (!(node instanceof HTMLSelectElement)) cleaned(node, event);
  });
  node.addEventListener("keydown", (event) => {
    if (event instanceof KeyboardEvent) leaveToThePage(node.type, event);
  });
  // Whoever turns the wheel wants to see more of the page: a control in use would take it for a choice.
  node.addEventListener("wheel", () => {
    if (["number", "select-one"].includes(node.type)) node.blur();
  }, { passive: true });
}

/** @param {string} text */
const sound = (text) => text.replace(FORBIDDEN, "\ufffd");

/**
 * Text as the kernel stores it: two ways to write é are one.
 * @template T
 * @param {T} entered
 */
export const stored = (entered) =>
  typeof entered === "string" ? sound(entered).normalize("NFC") : entered;

/**
 * One for one, so that the cursor stays where it is.
 * @param {HTMLInputElement | HTMLTextAreaElement} control
 * @param {Event} event
 */
function cleaned(control, event) {
  if (!["text", "textarea"].includes(control.type)) return;
  const at = control.selectionStart ?? 0;
  // The other half of a letter that is typed in two halves is still to come.
  const typed = event instanceof InputEvent && event.inputType === "insertText";
  if (typed && /[\ud800-\udbff]/.test(control.value[at - 1] ?? "")) return;
  const text = sound(control.value);
  if (text === control.value) return;
  control.value = text;
  control.setSelectionRange(at, at);
}

/**
 * An element. Attributes that begin with `on` are listeners; what is no text is set as a property.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes} attributes
 * @param {(Node | string | null | undefined)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  if (isEntered(node)) asEntered(node);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice("on".length), value);
    else if (name in node && typeof value !== "string") Reflect.set(node, name, value);
    else node.setAttribute(name, String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** @param {HTMLElement} node @returns {node is Control} */
const isEntered = (node) =>
  node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement ||
  node instanceof HTMLSelectElement;

/**
 * Text for the cell of a table: no ordinary word is torn there, but one of 25 letters and more may
 * break anywhere.
 * @param {string} text
 */
export const breakable = (text) =>
  text.split(/(\S{25,})/).map((part, i) =>
    i % 2 ? make("span", { class: "coprod-long" }, part) : part
  );

/**
 * A live region is read aloud whenever its text is set, so it is set only where it is news.
 * @param {Node} node
 * @param {string} text
 */
export function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * What is blank is not shown.
 * @param {HTMLElement} node
 * @param {string} text
 */
export function writeOrHide(node, text) {
  write(node, text);
  node.hidden = !text;
}

/** @type {WeakMap<Node, string>} what a node shows, as it was drawn last */
const drawn = new WeakMap();

/**
 * Draws what a node shows, where that is news; says whether it was.
 * @param {Node} node
 * @param {unknown} shown whatever JSON can hold
 * @param {() => void} draw
 */
export function news(node, shown, draw) {
  const said = String(JSON.stringify(shown));
  if (drawn.get(node) === said) return false;
  drawn.set(node, said);
  draw();
  return true;
}
