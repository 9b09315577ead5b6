// Where things stand: what is saved, undo and redo, Save record. Or which saved record this is.

import { line } from "../../panel/front/line.js";
import { make, news, write, writeOrHide } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { answers, holds, openDocuments } from "../../panel/front/saving.js";
import { announce, inWorkshop } from "../../panel/front/shared.js";
import { live, ownKeys } from "../../panel/front/view.js";
import { startsHere } from "../../panel/front/ways.js";

/** @import { ToolbarMessage, ToolbarState } from "../../panel/front/state.d.ts" */
/** @import { Model, Ticket, View } from "../../panel/front/types.d.ts" */

/** @typedef {Record<string, string>} Words */
/** @typedef {(message: ToolbarMessage) => Ticket | null} Tell */
/** @typedef {Model<ToolbarState, ToolbarMessage>} Bar */
/** @typedef {{ open?: string, up?: boolean }} Opened a notebook that was made, beside this one or in the folder above */
/** @typedef {{ foreign?: string, says?: string }} Elsewhere this notebook is not the kernel's own, and what to say */

/** @param {HTMLElement} el */
const documentOf = (el) =>
  globalThis.jupyterapp && !inWorkshop ? openDocuments().find((one) => holds(one, el)) : null;

/** @param {string} text @param {string} look @param {import("../../panel/front/make.js").Attributes} more */
const button = (text, look, more) =>
  make("button", { type: "button", class: `coprod-button ${look}`, ...more }, text);

/**
 * Two notebooks may be set to one kernel. The kernel hears in which one it is shown; where that is
 * not its own, the page says so, and shows nothing of the other.
 * @param {HTMLElement} el
 * @param {Bar} model
 * @param {Tell} tell
 * @param {(text: string) => void} say
 */
function tellPlace(el, model, tell, say) {
  /** @type {ReturnType<typeof documentOf>} */
  let here = null;
  const shownIn = () => tell({ verb: "place", value: here.context.path });
  /** @param {Elsewhere} message */
  const hear = ({ foreign, says }) => {
    if (!here || !says || here.context.path !== foreign) return;
    here.node.classList.add("coprod-foreign");
    say(says);
  };
  const begin = requestAnimationFrame(() => { // once it is in the page
    here = documentOf(el);
    here?.context.pathChanged.connect(shownIn);
    if (here) shownIn();
  });
  model.on("msg:custom", hear);
  return () => {
    cancelAnimationFrame(begin);
    here?.context.pathChanged.disconnect(shownIn);
    here?.node.classList.remove("coprod-foreign");
    model.off("msg:custom", hear);
  };
}

/**
 * Opens a notebook beside the one of `el`, or in the folder above. What no folder of the server
 * shows is only named.
 * @param {HTMLElement} el
 * @param {Opened} made
 */
function openBeside(el, { open, up }) {
  const here = documentOf(el);
  if (!here) return;
  const folder = here.context.path.split("/").slice(0, -1);
  if (up && folder.pop() === undefined) return;
  globalThis.jupyterapp.commands.execute("docmanager:open", { path: [...folder, open].join("/") });
}

/**
 * The bar is shown twice: the one that asked for a notebook opens it.
 * @param {Bar} model
 * @param {HTMLElement} el
 * @param {() => void} heard is called with any answer
 */
function opener(model, el, heard = () => {}) {
  let asked = false;
  /** @param {Opened} message */
  const hear = (message) => {
    if (message.open && asked) openBeside(el, message);
    asked = false;
    heard();
  };
  model.on("msg:custom", hear);
  return {
    /** @param {Ticket | null} ticket */
    ask(ticket) {
      asked = ticket !== null;
      return asked;
    },
    stop: () => model.off("msg:custom", hear),
  };
}

/**
 * What there is to tell, until it was read.
 * @param {Words} say
 * @param {Tell} tell
 * @param {() => HTMLElement} next to where the focus goes then
 */
function noticeBox(say, tell, next) {
  const text = make("p", { role: "alert" });
  const read = button(say.read, "coprod-quiet", {
    "data-look": "",
    onclick: () => {
      tell({ verb: "read" });
      next().focus();
    },
  });
  const root = make("div", { class: "coprod-notice coprod-news", hidden: true }, text, read);
  return {
    root,
    /** @param {string} notice */
    show(notice) {
      write(text, notice);
      root.hidden = !notice;
    },
  };
}

/** Answers that could be shown in place of these: a button each. @param {Tell} tell */
function otherButtons(tell) {
  const root = make("div", { class: "coprod-row coprod-others", hidden: true });
  /** @param {string} said @param {number} value */
  const one = (said, value) => {
    const onclick = () => {
      flushAll();
      tell({ verb: "take", value });
    };
    return button(said, "", { onclick });
  };
  return {
    root,
    /** @param {string[]} others */
    show(others) {
      root.hidden = !others.length;
      news(root, others, () => root.replaceChildren(...others.map(one)));
    },
  };
}

/** A saved record can be read, and gone on from. @param {Bar} model @param {HTMLElement} el @param {Tell} tell */
function recordBar(model, el, tell) {
  const say = model.get("state").words;
  const opens = opener(model, el, () => {
    go.disabled = false;
  });
  const go = button(say.go_on, "coprod-main", {
    "data-look": "",
    onclick: () => {
      go.disabled = opens.ask(tell({ verb: "go_on" }));
    },
  });
  const which = make("p", { class: "coprod-which" });
  const notice = noticeBox(say, tell, () => go);
  el.append(make("div", { class: "coprod-row coprod-record-bar" }, which, go), notice.root);
  const ends = [
    opens.stop,
    answers(model, el, tell),
    tellPlace(el, model, tell, (text) => {
      el.append(make("p", { class: "coprod-notice", role: "alert" }, text));
    }),
    live(model, (/** @type {ToolbarState} */ state) => {
      write(which, state.record);
      notice.show(state.notice);
    }),
  ];
  return () => ends.forEach((end) => end());
}

/**
 * Starting afresh asks once more; a blank notebook beside this one is another way.
 * @param {Words} say
 * @param {{ afresh(): void, blank(): void }} acts
 */
function freshStart(say, acts) {
  const ask = button(say.afresh, "coprod-quiet", {
    onclick: () => {
      confirm.hidden = false;
      yes.focus();
    },
  });
  const close = () => {
    confirm.hidden = true;
    ask.focus();
  };
  /** @param {() => void} act */
  const closing = (act) => ({
    onclick: () => {
      close();
      act();
    },
  });
  const yes = button(say.sure, "", closing(acts.afresh));
  const blank = button(say.blank, "coprod-quiet", closing(acts.blank));
  const confirm = make(
    "div",
    { class: "coprod-row", hidden: true, role: "group", "aria-label": say.afresh },
    yes,
    blank,
    button(say.cancel, "coprod-quiet", { onclick: close }),
  );
  return { ask, confirm };
}

/** What can be done where the team works. @param {Bar} model @param {HTMLElement} el @param {Tell} tell */
function workBar(model, el, tell) {
  const say = model.get("state").words;
  const opens = opener(model, el);
  /** @param {"undo" | "redo" | "save" | "afresh"} verb */
  const send = (verb) => {
    flushAll();
    tell({ verb });
  };
  const undo = button(say.undo, "coprod-quiet", { onclick: () => send("undo") });
  const redo = button(say.redo, "coprod-quiet", { onclick: () => send("redo") });
  const save = button(say.save, "coprod-main", { onclick: () => send("save") });
  const afresh = freshStart(say, {
    afresh() {
      send("afresh");
      if (inWorkshop) announce("go", "steps");
    },
    blank: () => opens.ask(tell({ verb: "blank" })),
  });
  const status = make("p", { class: "coprod-status", role: "status" });
  const unsaved = make("p", { class: "coprod-notice", role: "alert", hidden: true });
  const notice = noticeBox(say, tell, () => save);
  const others = otherButtons(tell);
  notice.root.append(others.root);
  const bar = make("div", { class: "coprod-row" }, save, undo, redo, afresh.ask, status);
  el.append(bar, afresh.confirm, unsaved, notice.root);
  const late = (is = false) => writeOrHide(unsaved, is ? say.late : "");
  const ends = [
    opens.stop,
    answers(model, el, tell, late),
    tellPlace(el, model, tell, (text) => writeOrHide(unsaved, text)),
    live(model, (/** @type {ToolbarState} */ state) => {
      write(status, state.status);
      notice.show(state.notice);
      others.show(state.others);
      undo.disabled = !state.can_undo;
      redo.disabled = !state.can_redo;
    }),
  ];
  return () => ends.forEach((end) => end());
}

/** @param {View<ToolbarState, ToolbarMessage>} view */
export function render({ model, el }) {
  /** @type {Tell} */
  const tell = line(model, el);
  el.classList.add("coprod", "coprod-panel", "coprod-toolbar");
  ownKeys(el);
  startsHere(el);
  return (model.get("state").read_only ? recordBar : workBar)(model, el, tell);
}
