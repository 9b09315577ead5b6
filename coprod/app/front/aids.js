// What a facilitator reaches for: the parking lot, what to say, and how the screen looks.

import { make } from "../../panel/front/make.js";
import { browser, tab } from "./memory.js";
import { fill, say } from "./words.js";

const root = document.documentElement;
const BLANK = "coprod-blank";

/**
 * Returns the buttons of the bar, and what they bring up.
 * @param {HTMLElement} [parked]
 * @param {HTMLElement} [prompts]
 */
export function aids(parked, prompts) {
  const blank = blanking();
  const screen = screenMenu(blank.turn);
  /** @type {{ button: HTMLElement, root: HTMLElement }[]} */
  const brought = [];
  if (parked) brought.push(drawer(parked));
  if (prompts) brought.push(dialog(prompts));
  return {
    buttons: [...brought.map((one) => one.button), screen.button],
    layers: [screen.menu, blank.cover, ...brought.map((one) => one.root)],
  };
}

/** @param {string} text @param {Record<string, unknown>} attributes */
const aid = (text, attributes) =>
  make("button", { type: "button", class: "coprod-aid", ...attributes }, text);

/** The parking lot slides in beside the step, which stays in use. @param {HTMLElement} content */
function drawer(content) {
  const close = aid(say.close, { onclick: () => turn(false) });
  const root = make(
    "aside",
    { class: "coprod-drawer", "aria-label": say.parked, hidden: true },
    close,
    content,
  );
  const button = aid(say.parked, {
    "aria-expanded": "false",
    onclick: () => turn(Boolean(root.hidden)),
  });
  /** @param {boolean} open */
  function turn(open) {
    root.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    /** @type {HTMLElement | null} */
    const field = root.querySelector("textarea, input");
    if (open) (field ?? close).focus();
    else button.focus();
  }
  globalThis.addEventListener("keydown", (event) => {
    const above = document.querySelector("dialog[open], :popover-open");
    if (event.key === "Escape" && !root.hidden && !above) turn(false);
  }, { capture: true });
  document.addEventListener("coprod:parked", ({ detail }) => {
    button.textContent = detail.open ? fill(say.parked_open, { n: detail.open }) : say.parked;
  });
  return { root, button };
}

/**
 * What whoever leads reaches for; the notebook's own heading names it where that is not the usual one.
 * @param {HTMLElement} content
 */
function dialog(content) {
  const heading = content.querySelector("h2")?.textContent.trim() || say.leads;
  const name = heading === say.leads ? say.aids : heading;
  const close = aid(say.close, { onclick: () => root.close() });
  const root = make("dialog", { class: "coprod-dialog", "aria-label": name }, close, content);
  const button = aid(name, { "aria-haspopup": "dialog", onclick: () => root.showModal() });
  return { root, button };
}

/**
 * A switch that this browser remembers.
 * @param {"text" | "theme"} kind
 * @param {string} on
 * @param {string} off
 * @param {string} text
 */
function remembered(kind, on, off, text) {
  const button = aid(text, { onclick: () => set(root.dataset[kind] === on ? off : on) });
  /** @param {string} value */
  const set = (value) => {
    root.dataset[kind] = value;
    button.setAttribute("aria-pressed", String(value === on));
    browser.set(`coprod-${kind}`, value);
  };
  button.setAttribute("aria-pressed", String(root.dataset[kind] === on));
  return button;
}

/** @param {(on: boolean) => void} blank */
function screenMenu(blank) {
  const full = () =>
    document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen();
  const goBlank = () => {
    menu.hidePopover();
    blank(true);
  };
  const menu = make(
    "div",
    { class: "coprod-menu", id: "coprod-screen", popover: "auto" },
    remembered("text", "larger", "normal", say.larger),
    remembered("theme", "dark", "light", say.dark),
    aid(say.full, { onclick: full }),
    aid(say.blank, { onclick: goBlank }),
  );
  return { menu, button: aid(say.screen, { popovertarget: menu.id }) };
}

// A dark screen while people talk to each other. F9, since single letters are typed in fields.
function blanking() {
  const cover = make("dialog", {
    class: "coprod-blank",
    "aria-label": say.blanked,
    tabindex: "-1",
  }, make("p", {}, say.blanked));
  cover.addEventListener("click", () => cover.close());
  /** @param {boolean} on */
  const turn = (on) => (on ? cover.showModal() : cover.close());
  // What was hidden stays so while the page is loaded again: see the first script of the page.
  cover.addEventListener("toggle", () => {
    root.toggleAttribute("data-blank", cover.open);
    if (cover.open) tab.set(BLANK, "true");
    else tab.drop(BLANK);
  });
  if (tab.get(BLANK)) requestAnimationFrame(() => turn(true));
  globalThis.addEventListener("keydown", (event) => {
    if (event.key !== "F9") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    turn(!cover.open);
  }, { capture: true });
  return { cover, turn };
}
