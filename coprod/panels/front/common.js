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
  return (latest) => {
    value = latest;
    if (timer !== null) return;
    shared.pending.add(flush);
    timer = setTimeout(flush, pause);
  };
}

// A control is left alone while somebody is in it, unless undo or another record changed it.
function follow(control, value, epoch) {
  const own = control.getRootNode().activeElement === control;
  if (own && control.dataset.epoch === String(epoch)) return;
  control.dataset.epoch = String(epoch);
  if (control.value !== String(value)) control.value = String(value);
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
  const later = gathered(send, 200);
  const area = make("textarea", { rows: "1", dir: "auto", spellcheck: false, ...attributes });
  area.addEventListener("input", () => { grow(area); later(area.value); });
  // A notebook listens for keys, too; what is typed here is for us alone.
  area.addEventListener("keydown", keepKeys);
  return area;
}

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
