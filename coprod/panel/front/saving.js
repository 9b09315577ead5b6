// Saving the page in JupyterLab. Ctrl+S, File ▸ Save, its toolbar and autosave all call `save()` of the
// document's context. It is wrapped here, so that each of them waits for what was typed before.

import { flushAll } from "./pending.js";
import { inWorkshop, shared } from "./shared.js";

const PATIENCE = 3000; // milliseconds to wait for a kernel that is busy or gone before saving anyway

// By context, and for the whole page: a view that is drawn again brings this script again.
/** @import { Asker, Model } from "./types.d.ts" */

/**
 * A document of JupyterLab, as far as we use it.
 * @typedef {object} Context
 * @property {() => Promise<void>} save
 * @property {(() => Promise<void>) | undefined} saveAs
 * @property {boolean} isDisposed
 * @property {{ writable: boolean } | undefined} contentsModel
 * @property {Signal<string>} saveState
 * @property {{ dirty: boolean, contentChanged: Signal<unknown> }} model
 */
/**
 * @template T
 * @typedef {{ connect(hear: (from: unknown, value: T) => void): void,
 *   disconnect(hear: (from: unknown, value: T) => void): void }} Signal
 */
/** @typedef {{ node: HTMLElement, context: Context, content?: { widgets?: { node: HTMLElement }[] } }} Opened */

/** @type {WeakMap<object, { asked?: boolean, save(): Promise<void> }>} */
const savers = (shared.savers ??= new WeakMap());

/** @returns {Opened[]} */
export const openDocuments = () =>
  [...globalThis.jupyterapp.shell.widgets("main")].filter((one) => one.context?.save);

// A cell that is far from what is on the screen is not in the page, and yet it belongs to its notebook.
/** @param {Opened} widget @param {Element} el */
export function holds(widget, el) {
  return widget.node.contains(el) ||
    [...(widget.content?.widgets ?? [])].some((cell) => cell.node.contains(el));
}

/** @param {Context} context @returns {Asker[]} */
function askersOf(context) {
  const shown = openDocuments().filter((one) => one.context === context);
  return [...shared.askers].filter((asker) => shown.some((one) => holds(one, asker.el)));
}

// Sends everything typed. Resolves once the kernel has answered, and so the page holds it.
/** @param {Context} context */
async function answered(context) {
  flushAll();
  await Promise.allSettled(askersOf(context).map((asker) => asker.ask()));
}

// JupyterLab counts the page as saved once its file is written, also where it changed meanwhile. Tells
// whether it did, and then leaves it unsaved.
/** @param {Context} context @param {() => Promise<void>} write */
async function writeNow(context, write) {
  let changed = false;
  const note = () => {
    changed = true;
  };
  /** @param {unknown} _ @param {string} state */
  const begin = (_, state) => {
    if (state === "started") context.model.contentChanged.connect(note);
  };
  context.saveState.connect(begin);
  try {
    await write();
  } finally {
    context.saveState.disconnect(begin);
    context.model.contentChanged.disconnect(note);
  }
  if (changed) context.model.dirty = true;
  return changed;
}

// One save after the other. What is asked for meanwhile is saved once more, after a wait of its own.
/** @param {Context} context */
function makeSaver(context) {
  const write = context.save.bind(context);
  /** @type {Promise<void> | null} */
  let running = null;
  /** @type {Promise<void> | null} */
  let next = null;
  /** @type {Promise<unknown> | null} */
  let waiting = null; // for a kernel that was too busy to answer before the page was saved

  /** @param {boolean} late */
  const tell = (late) => {
    for (const asker of askersOf(context)) asker.late?.(late);
  };

  /**
   * The kernel will answer, or be found dead; then the page is saved as it is by then.
   * @param {Promise<unknown>} answer
   */
  const later = (answer) => {
    waiting = answer;
    context.model.dirty = true;
    tell(true);
    answer.then(() => {
      if (waiting === answer && !context.isDisposed) save().catch(() => {});
    });
  };

  // Tells whether the page was already another one when it was written.
  async function once() {
    /** @type {Promise<unknown>} */
    let answer = Promise.resolve();
    let heard = true;
    try { // nothing that goes wrong on the way may keep the page from being saved
      answer = answered(context).catch((error) =>
        console.warn("coprod: saved without hearing from the kernel", error)
      );
      heard = await Promise.race([
        answer.then(() => true),
        new Promise((done) => {
          setTimeout(done, PATIENCE, false);
        }),
      ]);
    } catch (error) {
      console.warn("coprod: saved without waiting for the kernel", error);
    }
    const changed = await writeNow(context, write);
    for (const asker of askersOf(context)) asker.saved?.();
    if (!heard) {
      later(answer);
      return false;
    }
    waiting = null;
    tell(false);
    return changed;
  }

  const start = () => {
    running = (async () => {
      if (await once()) await once();
    })().finally(() => {
      running = null;
    });
    return running;
  };

  /** @returns {Promise<void>} */
  function save() {
    if (!running && !next) return start();
    next ??= (running ?? Promise.resolve()).catch(() => {}).then(() => {
      next = null;
      return start();
    });
    return next;
  }
  return { save };
}

/** @param {Context} context */
function wrap(context) {
  /** @type {{ asked?: boolean, save(): Promise<void> }} */
  const saver = makeSaver(context);
  const [save, saveAs] = [context.save.bind(context), context.saveAs?.bind(context)];
  savers.set(context, saver);
  const ours = () => askersOf(context).length > 0;
  context.save = () => {
    saver.asked = true;
    queueMicrotask(() => {
      saver.asked = false;
    });
    return ours() ? saver.save() : save();
  };
  if (!saveAs) return;
  context.saveAs = async () => {
    if (ours()) {
      await Promise.race([
        answered(context).catch(() => {}),
        new Promise((done) => {
          setTimeout(done, PATIENCE);
        }),
      ]);
    }
    return saveAs();
  };
}

/**
 * JupyterLab drops a Save while it is busy with another one, and with it what was typed in between.
 * @param {unknown} _
 * @param {{ id: string }} command
 */
function saveAllTheSame(_, { id }) {
  if (id !== "docmanager:save") return;
  const { context, isUntitled } = globalThis.jupyterapp.shell.currentWidget ?? {};
  const dropped = savers.get(context)?.asked === false;
  if (dropped && !isUntitled && context.contentsModel?.writable) context.save().catch(() => {});
}

/**
 * JupyterLab would not hear Ctrl+S in our panels, which keep keys to themselves.
 * @param {KeyboardEvent} event
 */
function saveByKey(event) {
  const lab = globalThis.jupyterapp;
  const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey &&
    event.key.toLowerCase() === "s";
  const context = lab.shell.currentWidget?.context;
  if (!wanted || !context || !askersOf(context).length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  lab.commands.execute("docmanager:save");
}

/**
 * A view that can say whether the kernel has heard all: saves of its document wait for it from now on.
 * @param {Asker} asker
 */
function waitFor(asker) {
  shared.askers.add(asker);
  if (!globalThis.jupyterapp || inWorkshop) return;
  for (const { context } of openDocuments()) if (!savers.has(context)) wrap(context);
  if (shared.saves) return;
  shared.saves = true;
  globalThis.jupyterapp.commands.commandExecuted.connect(saveAllTheSame);
  // On the window, so that we hear of it before JupyterLab, which listens on the document.
  globalThis.addEventListener("keydown", saveByKey, { capture: true });
}

/**
 * Lets a save wait until the kernel has dealt with all that was sent before. Returns how to forget it.
 * @param {Model<any, any, any>} model
 * @param {HTMLElement} el
 * @param {(message: { verb: "settle", value: number } | { verb: "saved" }) => unknown} tell
 * @param {(late: boolean) => void} late told when the page was saved without the last words, and when it
 *   holds them after all
 */
export function answers(model, el, tell, late = () => {}) {
  let asked = 0;
  /** @type {Map<number, (kept: boolean) => void>} */
  const waiting = new Map();
  const ask = () =>
    new Promise((done) => {
      waiting.set(++asked, done);
      if (!tell({ verb: "settle", value: asked })) done(false);
    });
  /** @param {{ settled?: number, kept?: boolean }} message */
  const hear = (message) => {
    if (message.settled) {
      waiting.get(message.settled)?.(Boolean(message.kept));
      waiting.delete(message.settled);
    }
  };
  const giveUp = () => {
    for (const done of waiting.values()) done(false);
    waiting.clear();
  }; // nobody will answer
  const asker = { el, ask, late, saved: () => tell({ verb: "saved" }) };
  model.on("msg:custom", hear);
  model.on("comm_live_update", giveUp);
  waitFor(asker);
  return () => {
    model.off("msg:custom", hear);
    model.off("comm_live_update", giveUp);
    shared.askers.delete(asker);
    giveUp();
  };
}
