// Between a page and its kernel: what is sent bears a number, and the kernel's state says up to which
// number it has heard. A state can be overtaken by nothing that was sent before it.

import { make, write } from "./make.js";
import { onlyRead } from "./reading.js";
import { announce, fresh, inWorkshop, shared } from "./shared.js";

/** @import { Kernel, Model, Ticket } from "./types.d.ts" */

/** @typedef {{ verb: string }} Said what a view sends; each view has its own messages */
/**
 * @template M
 * @typedef {((message: M) => Ticket | null) & { notice: HTMLElement }} Line
 */

const SOON = 3000; // milliseconds within which whoever enters something hears whether it was taken
const ASIDE = ["at", "look", "place", "room", "saved", "settle"]; // what a page tells by itself: nobody entered it

/**
 * Where a view's messages go. Once its kernel is gone nothing more can be entered, and the view says
 * so; what was entered last is still in `shared.unheard`. Each message that left gets a ticket, which
 * tells whether it was heard, and whether what it brought could not be taken.
 * @template {Said} M
 * @param {Model<unknown, M, any>} model
 * @param {HTMLElement} el
 * @returns {Line<M>}
 */
export function line(model, el) {
  onlyRead(model, el);
  const page = fresh("page");
  const notice = make("p", { class: "coprod-notice", role: "alert", hidden: true });
  el.prepend(notice);
  /** @param {string} text */
  const say = (text) => {
    write(notice, text);
    notice.hidden = !text;
  };
  const confirmed = () => model.get("state").heard?.[page] ?? 0;
  const late = () => model.get("state").late[inWorkshop ? "workshop" : "notebook"];
  let waits = false;
  const patience = impatient(confirmed, (is) => {
    if (is) greet(model.widget_manager?.kernel);
    if (is && !waits) model.ask(); // it may have been heard, and what said so got lost
    waits = is;
    if (!el.dataset.stopped) say(is ? late() : "");
    afar(notice, is && !el.dataset.stopped);
  });
  const stop = () => {
    afar(notice, false);
    say(model.get("state").stopped);
    el.dataset.stopped = "true";
    announce("stopped");
    /** @type {NodeListOf<HTMLInputElement>} or buttons and lists, which are shut in the same way */
    const chosen = el.querySelectorAll("input:not([type=text]), button, select");
    for (const control of chosen) control.disabled = true;
    /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */
    const typed = el.querySelectorAll("textarea, input");
    for (const control of typed) control.readOnly = true; // can be copied
  };
  model.on("comm_live_update", stop);
  whenStartedAnew(model.widget_manager?.kernel, stop, model.gone);
  model.on("change:state", patience.look);
  let sent = 0;
  /** @param {M} message */
  const tell = (message) => {
    const n = ++sent;
    try {
      model.send({ ...message, n, page });
    } catch {
      stop();
      return null;
    }
    if (!ASIDE.includes(message.verb)) patience.wait(n);
    return {
      heard: () => confirmed() >= n,
      refused: () => Boolean(model.get("state").refused?.[page]?.includes(n)),
    };
  };
  tell.notice = notice;
  return tell;
}

/**
 * A panel can be higher than the screen: where its notice cannot be seen, its sentence stands at the
 * foot of the page, too. It was read aloud already.
 * @param {HTMLElement} notice
 * @param {boolean} is whether it says something
 */
function afar(notice, is) {
  const out = (shared.out ??= new Set());
  const { top, bottom } = notice.getBoundingClientRect();
  if (is && (bottom <= 0 || top >= globalThis.innerHeight)) out.add(notice);
  else out.delete(notice);
  for (const one of out) if (!one.isConnected) out.delete(one);
  if (!out.size && !shared.foot) return;
  const foot = (shared.foot ??= make("p", {
    class: "coprod coprod-notice coprod-afar",
    "aria-hidden": "true",
  }));
  if (out.size) write(foot, notice.textContent || foot.textContent);
  if (!foot.isConnected) document.body.append(foot);
  foot.hidden = !out.size;
}

/** @type {WeakMap<Kernel, Set<() => void>>} what to do once a connection leads to a new kernel */
const starts = (shared.starts ??= new WeakMap());

/**
 * A kernel that was restarted by somebody else knows nothing of what is on this page. JupyterLab does
 * not notice, and goes on to address a part of the former kernel, its subshell, which is there no more:
 * each panel of the new one would take one message and then be deaf.
 * @param {Kernel | undefined} kernel
 * @param {() => void} act
 * @param {AbortSignal} [gone]
 */
function whenStartedAnew(kernel, act, gone) {
  if (!kernel?.iopubMessage) return;
  const known = starts.get(kernel);
  const acts = known ?? new Set([act]);
  acts.add(act);
  gone?.addEventListener("abort", () => acts.delete(act));
  if (!known) {
    starts.set(kernel, acts);
    let process = ""; // each has a session of its own; its first message can get lost
    kernel.iopubMessage.connect((_, { header, content }) => {
      if (
        header.msg_type !== "status" ||
        !["starting", "busy", "idle"].includes(content.execution_state)
      ) return;
      const former = process;
      process = header.session;
      if (content.execution_state !== "starting" && (!former || former === process)) return;
      kernel.commsOverSubshells = "disabled";
      const now = [...acts];
      acts.clear();
      now.forEach((one) => one());
    });
  }
}

const greeted = new WeakSet();

/**
 * Has a kernel that does not answer say something, so that a new one is known. It may be busy: that is
 * no fault.
 * @param {Kernel | undefined} kernel
 */
function greet(kernel) {
  if (!kernel?.requestKernelInfo || greeted.has(kernel)) return;
  greeted.add(kernel);
  kernel.requestKernelInfo().catch(() => {}).finally(() => greeted.delete(kernel));
}

/**
 * Calls `tell(true)` once an entry waits too long to be confirmed, and `tell(false)` when none does.
 * @param {() => number} confirmed up to which number all was heard
 * @param {(late: boolean) => void} tell
 */
function impatient(confirmed, tell) {
  /** @type {{ n: number, at: number }[]} numbers, each with when it was sent */
  const waiting = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const look = () => {
    clearTimeout(timer);
    while (waiting.length && waiting[0].n <= confirmed()) waiting.shift();
    const left = waiting.length ? waiting[0].at + SOON - Date.now() : Infinity;
    tell(left <= 0);
    if (left > 0 && waiting.length) timer = setTimeout(look, left);
  };
  return {
    look,
    /** @param {number} n */
    wait(n) {
      waiting.push({ n, at: Date.now() });
      look();
    },
  };
}
