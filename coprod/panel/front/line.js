// Between a page and its kernel: what is sent bears a number, and the kernel's state says up to which
// number it has heard. A state can be overtaken by nothing that was sent before it.

import { make, write } from "./make.js";
import { onlyRead } from "./reading.js";
import { announce, fresh, inWorkshop, shared } from "./shared.js";

const SOON = 3000; // milliseconds within which whoever enters something hears whether it was taken
const ASIDE = ["at", "look", "place", "room", "saved", "settle"]; // what a page tells by itself: nobody entered it

// Where a view's messages go. Once its kernel is gone nothing more can be entered, and the view says
// so; what was entered last is still in `shared.unheard`. Each message that left gets a ticket, which
// tells whether it was heard, and whether what it brought could not be taken.
export function line(model, el) {
  onlyRead(model, el);
  const page = fresh("page");
  const notice = make("p", { class: "coprod-notice", role: "alert", hidden: true });
  el.prepend(notice);
  const say = (text) => {
    write(notice, text);
    notice.hidden = !text;
  };
  const confirmed = () => model.get("state").heard?.[page] ?? 0;
  const late = () => model.get("state").late[inWorkshop ? "workshop" : "notebook"];
  const patience = impatient(confirmed, (is) => {
    if (is) greet(model.widget_manager?.kernel);
    if (!el.dataset.stopped) say(is ? late() : "");
    afar(notice, is && !el.dataset.stopped);
  });
  const stop = () => {
    afar(notice, false);
    say(model.get("state").stopped);
    el.dataset.stopped = "true";
    announce("stopped");
    for (const control of el.querySelectorAll("input:not([type=text]), button, select")) {
      control.disabled = true;
    }
    for (const control of el.querySelectorAll("textarea, input")) control.readOnly = true; // can be copied
  };
  model.on("comm_live_update", stop);
  whenStartedAnew(model.widget_manager?.kernel, stop);
  model.on("change:state", patience.look);
  let sent = 0;
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

// A panel can be higher than the screen: where its notice cannot be seen, its sentence stands at the foot
// of the page, too. It was read aloud already.
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

const starts = (shared.starts ??= new WeakMap()); // by connection to a kernel: what to do once it is a new one

// A kernel that was restarted by somebody else knows nothing of what is on this page. JupyterLab does not
// notice, and goes on to address a part of the former kernel, its subshell, which is there no more: each
// panel of the new one would take one message and then be deaf.
function whenStartedAnew(kernel, act) {
  if (!kernel?.iopubMessage) return;
  if (!starts.has(kernel)) {
    starts.set(kernel, new Set());
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
      const acts = [...starts.get(kernel)];
      starts.get(kernel).clear();
      acts.forEach((one) => one());
    });
  }
  starts.get(kernel).add(act);
}

// Has a kernel that does not answer say something, so that a new one is known. It may be busy: that is no fault.
const greeted = new WeakSet();
function greet(kernel) {
  if (!kernel?.requestKernelInfo || greeted.has(kernel)) return;
  greeted.add(kernel);
  kernel.requestKernelInfo().catch(() => {}).finally(() => greeted.delete(kernel));
}

// Calls `tell(true)` once an entry waits too long to be confirmed, and `tell(false)` when none does.
function impatient(confirmed, tell) {
  const waiting = []; // numbers, each with when it was sent
  let timer = null;
  const look = () => {
    clearTimeout(timer);
    while (waiting.length && waiting[0].n <= confirmed()) waiting.shift();
    const left = waiting.length ? waiting[0].at + SOON - Date.now() : Infinity;
    tell(left <= 0);
    if (left > 0 && waiting.length) timer = setTimeout(look, left);
  };
  return {
    look,
    wait(n) {
      waiting.push({ n, at: Date.now() });
      look();
    },
  };
}
