// The frame of a step: that it is left out and can be opened all the same, what is said above, what
// went wrong, and the ways onward.

import { line } from "./line.js";
import { make, news, write, writeOrHide } from "./make.js";
import { flushAll } from "./pending.js";
import { shared } from "./shared.js";
import { ownKeys } from "./view.js";
import { goTo } from "./ways.js";

/**
 * What a frame shows of a state.
 * @typedef {object} Framed
 * @property {string} step
 * @property {string} key
 * @property {string} away
 * @property {readonly string[]} notes
 * @property {string} trouble
 * @property {boolean} ways
 * @property {{ name: string, label: string } | null} next
 * @property {Record<string, string>} say
 */

/**
 * What a panel shows, where it is only a way of looking and no answer: kept as long as the page is.
 * @param {string} key
 * @returns {Record<string, any>}
 */
export function lookedAt(key) {
  const looks = (shared.looks ??= new Map());
  const known = looks.get(key) ?? {};
  looks.set(key, known);
  return known;
}

/**
 * Without a kernel nothing can be entered, but everything can still be looked at. Called after
 * `line`, which disables all there is.
 * @param {{ on(name: "comm_live_update", act: () => void): void }} model
 * @param {HTMLElement} el
 */
export function keepLooking(model, el) {
  model.on("comm_live_update", () => {
    /** @type {NodeListOf<HTMLButtonElement>} */
    const looks = el.querySelectorAll("[data-look]");
    for (const one of looks) one.disabled = false;
  });
}

/**
 * A button that changes nothing but what is on the screen.
 * @param {string} text
 * @param {string} look its classes
 * @param {() => void} act
 */
export const lookButton = (text, look, act) =>
  make("button", { type: "button", class: look, "data-look": "", onclick: act }, text);

/**
 * The frame of a step. Its own parts stand between what is said above and what went wrong; what is
 * appended to `body` stands after that. A step that is left out is folded away, unless it only says
 * so (`folds: false`).
 * @template {Framed} S
 * @template M
 * @template F
 * @param {import("./types.d.ts").View<S, M, F>} view
 * @param {string[]} looks classes of the panel
 * @param {{ folds?: boolean }} how
 */
export function stepFrame({ model, el }, looks, { folds = true } = {}) {
  const send = line(model, el);
  keepLooking(model, el);
  const first = model.get("state");
  el.classList.add("coprod", "coprod-panel", ...looks);
  el.dataset.step = first.step;
  ownKeys(el);
  const looked = lookedAt(first.key);
  const body = make("form", { onsubmit: (/** @type {Event} */ event) => event.preventDefault() });
  const away = leftOut(first.say.open, folds, () => {
    looked.opened = true;
    show(model.get("state"));
    /** @type {HTMLElement | null} */
    const into = body.querySelector("input, textarea, summary, button");
    into?.focus();
  });
  const notes = make("div", {});
  const trouble = make("p", { class: "coprod-trouble", role: "alert", hidden: true });
  const ways = waysOnward(el, first.say.all, () => model.get("state").next?.name ?? "");
  body.append(notes, trouble);
  el.append(away.root, body, ...(first.ways ? [ways.root] : []));

  /** @param {S} state */
  function show(state) {
    body.hidden = away.show(state.away, Boolean(looked.opened));
    news(notes, state.notes, () => {
      notes.replaceChildren(
        ...state.notes.map((text) => make("p", { class: "coprod-note" }, text)),
      );
    });
    writeOrHide(trouble, state.trouble);
    ways.show(state.next);
  }
  return {
    send,
    looks: looked,
    body,
    show,
    /** @param {(Node | null | undefined)[]} parts */
    add(...parts) {
      trouble.before(...parts.filter((part) => part instanceof Node));
    },
  };
}

/**
 * What is said of a step that is left out. `show` returns whether its body is to be folded away.
 * @param {string} text of the button that opens it all the same
 * @param {boolean} folds
 * @param {() => void} open
 */
function leftOut(text, folds, open) {
  const said = make("p", { class: "coprod-away" });
  const root = folds
    ? make(
      "div",
      { class: "coprod-row" },
      said,
      lookButton(text, "coprod-button coprod-quiet", open),
    )
    : said;
  return {
    root,
    /** @param {string} away @param {boolean} opened */
    show(away, opened) {
      write(said, away);
      root.hidden = !away || (folds && opened);
      return folds && !root.hidden;
    },
  };
}

/**
 * The ways to the next step, and back to the list of all.
 * @param {HTMLElement} el
 * @param {string} all what leads back
 * @param {() => string} next
 */
function waysOnward(el, all, next) {
  /** @param {string} step */
  const go = (step) => {
    flushAll();
    goTo(el, step);
  };
  const onward = lookButton("", "coprod-button coprod-quiet", () => go(next()));
  const back = lookButton(all, "coprod-link", () => go("steps"));
  return {
    root: make("div", { class: "coprod-row coprod-ways" }, onward, back),
    /** @param {{ label: string } | null} step */
    show(step) {
      onward.hidden = !step;
      write(onward, step?.label ?? "");
    },
  };
}
