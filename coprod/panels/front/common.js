// Shared by all our views. State comes down from the kernel as one JSON value; what a person does
// goes up as a message. Text reaches the page as text, never as HTML.

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name in node && typeof value !== "string") node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

let names = 0;
const fresh = (stem) => `coprod-${stem}-${++names}-${Math.random().toString(36).slice(2, 8)}`;

// One page-wide list of what has yet to be sent, so that Ctrl+S can wait for it.
const shared = (globalThis.__coprod ??= { pending: new Set(), askers: new Set() });

// Calls `send` with the latest value, `pause` milliseconds after the first; or when flushed.
function gathered(send, pause) {
  let timer = null;
  let value;
  const flush = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    shared.pending.delete(flush);
    send(value);
  };
  const later = (latest) => {
    value = latest;
    if (timer !== null) return;
    shared.pending.add(flush);
    timer = setTimeout(flush, pause);
  };
  later.flush = flush;
  return later;
}

// What a person entered and the kernel has not confirmed yet. Until it has, older news must not
// replace it; only undo or another record (a new epoch) may.
function unconfirmed() {
  let own = null;
  let seen = null;
  return {
    enter(value) { own = value; },
    blocks(value, epoch) {
      if (epoch !== seen || value === own) own = null;
      seen = epoch;
      return own !== null;
    },
  };
}

// Brings a control up to date, unless somebody is in it or what they entered is still on its way.
function follow(control, value, epoch) {
  control.entered ??= unconfirmed();
  const leapt = control.dataset.epoch !== String(epoch);
  const blocked = control.entered.blocks(String(value), epoch);
  if (!leapt && (blocked || control.getRootNode().activeElement === control)) return;
  control.dataset.epoch = String(epoch);
  if (control.value !== String(value)) control.value = String(value);
}

// Sends what is typed into a control, at the latest when it is left.
function listen(control, send) {
  control.entered ??= unconfirmed();
  const later = gathered(send, 200);
  control.addEventListener("input", () => { control.entered.enter(control.value); later(control.value); });
  control.addEventListener("change", later.flush);
  control.addEventListener("keydown", keepKeys);
}

// Sends all that waits; what is sent may itself have been gathered once more.
function flushAll() {
  while (shared.pending.size) [...shared.pending].forEach((flush) => flush());
}

// JupyterLab takes single keys as commands wherever no text is typed, sliders included.
function ownKeys(el) {
  if (globalThis.jupyterapp) el.dataset.lmSuppressShortcuts = "true";
}

function grow(area) {
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + 2}px`;
}

function textArea(attributes, send) {
  const area = make("textarea", { rows: "1", dir: "auto", spellcheck: false, ...attributes });
  area.addEventListener("input", () => grow(area));
  listen(area, send);
  return area;
}

// A notebook listens for keys, too; what is typed in a field is for the field alone.
function keepKeys(event) {
  if (!(event.ctrlKey || event.metaKey || event.altKey)) event.stopPropagation();
}

// Runs `show` now and at every change of the state.
function live(model, show) {
  const again = () => show(model.get("state"));
  model.on("change:state", again);
  again();
  return () => model.off("change:state", again);
}
