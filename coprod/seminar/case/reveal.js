// A case before and after its reveal: a button first; then all there is to see, in parts of which one
// is on the screen at a time. On paper all of them stand.

import { follow, grow, once, textArea } from "../../panel/front/entered.js";
import { chooser, lookedAt } from "../../panel/front/framed.js";
import { make, news, write, writeOrHide } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { fresh, inWorkshop } from "../../panel/front/shared.js";
import { live } from "../../panel/front/view.js";
import { casePanel, drawAnew, drawDocuments, wayTo } from "./facts.js";
import { drawPart } from "./parts.js";

/** @import { BeforeReveal, RevealedCase, RevealMessage, RevealPart, RevealState } from "../../panel/front/state.d.ts" */
/** @import { Shared } from "../../panel/front/state.d.ts" */
/** @import { Ticket, View } from "../../panel/front/types.d.ts" */

/** @typedef {Record<string, string>} Words */
/** @typedef {RevealPart["id"]} Part */
/** @typedef {(message: RevealMessage) => Ticket | null} Send */

/** @type {Part[]} */
const PARTS = ["story", "chart", "conditions", "items", "silent", "discuss"];

/**
 * A button that asks once where something is not rated: from then on it stays revealed.
 * @param {HTMLElement} el @param {Words} say @param {() => boolean} unsure @param {() => void} reveal
 */
function asking(el, say, unsure, reveal) {
  const yes = make("button", {
    type: "button",
    class: "coprod-button",
    onclick: once(reveal),
  }, say.sure);
  const button = make("button", {
    type: "button",
    class: "coprod-button coprod-main",
    onclick: once(() => {
      if (!unsure()) reveal();
      else {
        turn(true);
        yes.focus();
      }
    }),
  }, say.button);
  const close = () => {
    turn(false);
    button.focus();
  };
  const ask = make("div", { class: "coprod-row" }, button, wayTo(el, "rating", say.rate));
  const sure = make(
    "div",
    { class: "coprod-row", role: "group", "aria-label": say.button, hidden: true },
    yes,
    make("button", { type: "button", class: "coprod-link", onclick: close }, say.cancel),
  );
  /** @param {boolean} asks */
  function turn(asks) {
    ask.hidden = asks;
    sure.hidden = !asks;
  }
  return { roots: [ask, sure], turn };
}

/** What is rated, and the way to the reveal. @param {HTMLElement} el @param {Words} say @param {Send} send */
function beforeReveal(el, say, send) {
  let of = ""; // the case that is shown
  const said = make("p", { class: "coprod-sentence" });
  const hands = make("p", {});
  const unrated = make("p", {});
  const title = make("h3", { class: "coprod-cards-heading" });
  const ask = asking(el, say, () => !unrated.hidden, () => {
    flushAll();
    send({ verb: "reveal", case: of });
  });
  const root = make(
    "div",
    { class: "coprod-before" },
    title,
    said,
    hands,
    unrated,
    ...ask.roots,
    make("p", { class: "coprod-hint" }, say.undo),
  );
  return {
    root,
    /** @param {BeforeReveal | null} now @param {string} id */
    show(now, id) {
      root.hidden = !now;
      // Whoever takes a reveal back is asked anew.
      if (!now || of !== id || !now.unrated) ask.turn(false);
      if (!now) return;
      of = id;
      write(title, now.label);
      write(said, now.said);
      writeOrHide(hands, now.hands);
      writeOrHide(unrated, now.unrated);
    },
  };
}

/** The case as a filled-in record. JupyterLab can open it; a page that serves no files names it. @param {string} name @param {Words} say */
function recordLink(name, say) {
  const open = () => {
    const lab = globalThis.jupyterapp;
    const folder = (lab.shell.currentWidget?.context?.path ?? "").split("/").slice(0, -1);
    const records = folder.at(-1) === "records" ? folder : [...folder, "records"];
    lab.commands.execute("docmanager:open", { path: [...records, `${name}.ipynb`].join("/") });
  };
  const link = globalThis.jupyterapp && !inWorkshop
    ? make("button", {
      type: "button",
      class: "coprod-link coprod-follow",
      "data-look": "",
      onclick: open,
    }, say.open.replace("{name}", `${name}.ipynb`))
    : make("code", {}, say.path.replace("{name}", name));
  return make("p", {}, say.record, " ", link);
}

/** What one would rate otherwise, for one case after the other. @param {Words} say @param {Send} send */
function afterFields(say, send) {
  const root = make("div", {});
  let of = ""; // the case that is asked about
  /** @type {HTMLTextAreaElement | null} */
  let area = null;
  /** @param {string} key @param {string} wanted */
  const ask = (key, wanted) => {
    flushAll(); // what was entered for the former case goes there
    of = wanted;
    root.replaceChildren();
    if (!wanted) {
      area = null;
      return;
    }
    const id = fresh("after");
    const put = (/** @type {string} */ value) => send({ verb: "after", case: wanted, value });
    area = textArea({ id, rows: "2" }, `${key}/${wanted}/after`, put);
    root.append(
      make("div", { class: "coprod-field" }, make("label", { for: id }, say.after), area),
    );
  };
  return {
    root,
    /** @param {RevealState & Shared} state */
    show({ key, shown, case: at, after, epoch }) {
      const wanted = shown ? at : "";
      if (of !== wanted) ask(key, wanted);
      if (!area) return;
      const asked = area;
      follow(asked, after, epoch);
      requestAnimationFrame(() => grow(asked));
    },
  };
}

/** A part of what is revealed, under its name. @param {Part} part @param {Node[]} more */
function drawnPart(part, ...more) {
  const name = make("h3", { class: "coprod-reveal-part-title" });
  const inside = make("div", {});
  const root = make(
    "section",
    { role: "tabpanel", id: fresh(part), class: "coprod-reveal-part", "data-part": part },
    name,
    inside,
    ...more,
  );
  return {
    part,
    root,
    /** @param {string} text */
    call(text) {
      root.hidden = !text;
      name.textContent = text;
      root.setAttribute("aria-label", text);
    },
    /** @param {string} of @param {RevealedCase | null} shown @param {Words} say */
    show(of, shown, say) {
      drawAnew(inside, of, shown, () => (shown ? drawPart(part, shown, say) : []));
    },
  };
}

/**
 * The tabs that bring one of the parts to the screen.
 * @param {Words} say @param {ReturnType<typeof drawnPart>[]} parts
 */
function partTabs(say, parts) {
  const root = make("div", { class: "coprod-pickers" });
  /** @type {{ part?: Part }} */
  let looks = {};
  /** @type {ReturnType<typeof chooser> | null} */
  let tabs = null;
  const arrange = () => {
    tabs?.show(looks.part ?? PARTS[0]);
    for (const { part, root: one } of parts) one.dataset.aside = String(part !== looks.part);
  };
  /** @param {RevealPart[]} named */
  const label = (named) => {
    const called = (/** @type {Part} */ part) => named.find(({ id }) => id === part)?.label ?? "";
    const options = parts.filter(({ part }) => called(part)).map(({ part, root: { id } }) => ({
      id: part,
      label: called(part),
      panel: id,
    }));
    tabs = chooser(
      say.parts,
      options,
      (id) => {
        looks.part = /** @type {Part} */ (id);
        arrange();
      },
      "tab",
    );
    root.replaceChildren(tabs.root);
    for (const one of parts) one.call(called(one.part));
  };
  return {
    root,
    /** @param {RevealPart[]} named @param {{ part?: Part }} of what is looked at of this case */
    show(named, of) {
      looks = of;
      news(root, named, () => label(named));
      if (!named.some(({ id }) => id === looks.part)) looks.part = PARTS[0];
    },
    arrange,
  };
}

/** The parts, and the tabs that bring one of them to the screen. @param {Words} say @param {Send} send */
function revealed(say, send) {
  const title = make("h3", { class: "coprod-cards-heading", tabindex: "-1" });
  const after = afterFields(say, send);
  const rest = make("div", {});
  const parts = PARTS.map((part) =>
    drawnPart(part, ...(part === "discuss" ? [after.root, rest] : []))
  );
  const tabs = partTabs(say, parts);
  const root = make("div", {}, title, tabs.root, ...parts.map((one) => one.root));
  /** @param {RevealedCase | null} shown */
  const drawRest = (shown) => {
    if (!shown) return [];
    const link = shown.record ? recordLink(shown.record, say) : null;
    return [link, drawDocuments(shown.documents, say)];
  };
  return {
    root,
    title,
    /** @param {RevealState & Shared} state */
    show(state) {
      const { shown, case: of } = state;
      root.hidden = !shown;
      after.show(state);
      write(title, shown?.title ?? "");
      tabs.show(shown?.parts ?? [], lookedAt(`${state.key}/${of}`));
      for (const one of parts) one.show(of, shown, say);
      drawAnew(rest, of, shown, () => drawRest(shown));
      tabs.arrange();
    },
  };
}

/** @param {View<RevealState, RevealMessage>} view */
export function render({ model, el }) {
  const panel = casePanel({ model, el }, "reveal");
  const { words: say } = model.get("state");
  const none = make(
    "div",
    {},
    make("p", { class: "coprod-note" }, say.none),
    make("div", { class: "coprod-row" }, wayTo(el, "case", say.go)),
  );
  const before = beforeReveal(el, say, panel.send);
  const after = revealed(say, panel.send);
  panel.add(none, before.root, after.root);
  return live(model, (state) => {
    const { activeElement } = /** @type {Document | ShadowRoot} */ (el.getRootNode());
    const waited = before.root.contains(activeElement);
    panel.show(state);
    none.hidden = Boolean(state.case);
    before.show(state.before, state.case);
    el.dataset.state = state.shown ? "revealed" : "";
    after.show(state);
    if (waited && state.shown) after.title.focus();
  });
}
