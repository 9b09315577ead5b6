// What a facilitator reaches for: the parking lot, what to say, and how the screen looks.

import { fill, make, say } from "./make.js";
import { browser, tab } from "./memory.js";

const root = document.documentElement;
const BLANK = "coprod-blank";

// Returns the buttons of the bar, and what they bring up.
export function aids(parked, prompts) {
  const blank = blanking();
  const screen = screenMenu(blank);
  const buttons = [];
  const layers = [screen.menu, blank.cover];
  if (parked) {
    const lot = drawer(parked);
    buttons.push(lot.button);
    layers.push(lot.root);
  }
  if (prompts) {
    const talk = dialog(prompts);
    buttons.push(talk.button);
    layers.push(talk.root);
  }
  return { buttons: [...buttons, screen.button], layers };
}

const aid = (text, attributes) => make("button", { type: "button", class: "coprod-aid", ...attributes }, text);

// The parking lot slides in beside the step, which stays in use.
function drawer(content) {
  const close = make("button", { type: "button", class: "coprod-aid", onclick: () => turn(false) }, say.close);
  const root = make("aside", { class: "coprod-drawer", "aria-label": say.parked, hidden: "" }, close, content);
  const button = aid(say.parked, { "aria-expanded": "false", onclick: () => turn(root.hidden) });
  function turn(open) {
    root.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) (root.querySelector("textarea, input") ?? close).focus();
    else button.focus();
  }
  globalThis.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !root.hidden && !document.querySelector("dialog[open], :popover-open")) turn(false);
  }, { capture: true });
  document.addEventListener("coprod:parked", ({ detail }) => {
    button.textContent = detail.open ? fill(say.parked_open, { n: detail.open }) : say.parked;
  });
  return { root, button };
}

// What whoever leads reaches for; the notebook's own heading names it where that is not the usual one.
function dialog(content) {
  const heading = content.querySelector("h2")?.textContent.trim() || say.leads;
  const name = heading === say.leads ? say.aids : heading;
  const close = make("button", { type: "button", class: "coprod-aid", onclick: () => root.close() }, say.close);
  const root = make("dialog", { class: "coprod-dialog", "aria-label": name }, close, content);
  return { root, button: aid(name, { "aria-haspopup": "dialog", onclick: () => root.showModal() }) };
}

// A switch that this browser remembers.
function remembered(kind, on, off, text) {
  const button = aid(text, { onclick: () => set(root.dataset[kind] === on ? off : on) });
  const set = (value) => {
    root.dataset[kind] = value;
    button.setAttribute("aria-pressed", String(value === on));
    browser.set(`coprod-${kind}`, value);
  };
  button.setAttribute("aria-pressed", String(root.dataset[kind] === on));
  return button;
}

function screenMenu(blank) {
  const full = () => (document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen());
  const menu = make("div", { class: "coprod-menu", id: "coprod-screen", popover: "auto" },
    remembered("text", "larger", "normal", say.larger),
    remembered("theme", "dark", "light", say.dark),
    aid(say.full, { onclick: full }),
    aid(say.blank, { onclick: () => { menu.hidePopover(); blank.turn(true); } }));
  return { menu, button: aid(say.screen, { popovertarget: menu.id }) };
}

// A dark screen while people talk to each other. F9, since single letters are typed in fields.
function blanking() {
  const cover = make("dialog", { class: "coprod-blank", "aria-label": say.blanked, tabindex: "-1", onclick: () => cover.close() }, make("p", {}, say.blanked));
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
