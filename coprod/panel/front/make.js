// Elements of the page. Text reaches it as text, never as HTML.

import { leaveToThePage } from "./keys.js";

const ENTERED = ["input", "textarea", "select"];

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

function asEntered(node) {
  for (const [name, value] of Object.entries(AS_TYPED)) node.setAttribute(name, value);
  node.addEventListener("input", (event) => {
    cleaned(node, event);
  });
  node.addEventListener("keydown", (event) => leaveToThePage(node.type, event));
  // Whoever turns the wheel wants to see more of the page: a control in use would take it for a choice.
  node.addEventListener("wheel", () => {
    if (["number", "select-one"].includes(node.type)) node.blur();
  }, { passive: true });
}

const sound = (text) => text.replace(FORBIDDEN, "\ufffd");

// Text as the kernel stores it: two ways to write é are one.
export const stored = (text) => (typeof text === "string" ? sound(text).normalize("NFC") : text);

// One for one, so that the cursor stays where it is.
function cleaned(control, { inputType }) {
  if (!["text", "textarea"].includes(control.type)) return;
  const at = control.selectionStart;
  // The other half of a letter that is typed in two halves is still to come.
  if (inputType === "insertText" && /[\ud800-\udbff]/.test(control.value[at - 1] ?? "")) return;
  const text = sound(control.value);
  if (text === control.value) return;
  control.value = text;
  control.setSelectionRange(at, at);
}

/**
 * An element. Attributes that begin with `on` are listeners; what is no text is set as a property.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any>} attributes
 * @param {(Node | string | null | undefined)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  if (ENTERED.includes(tag)) asEntered(node);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name in node && typeof value !== "string") node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

// Text for the cell of a table: no ordinary word is torn there, but one of 25 letters and more may break anywhere.
export function breakable(text) {
  return text.split(/(\S{25,})/).map((
    part,
    i,
  ) => (i % 2 ? make("span", { class: "coprod-long" }, part) : part));
}

/**
 * A live region is read aloud whenever its text is set, so it is set only where it is news.
 * @param {Node} node
 * @param {string} text
 */
export function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
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
