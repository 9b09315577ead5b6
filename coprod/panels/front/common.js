// Shared by all our views. State comes down from the kernel as one JSON value; what a person does
// goes up as a message. Text reaches the page as text, never as HTML.

function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  if (ENTERED.includes(tag)) asEntered(node);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name in node && typeof value !== "string") node[name] = value;
    else node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

// A live region is read aloud whenever its text is set, so it is set only where it is news.
function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

let names = 0;
const fresh = (stem) => `coprod-${stem}-${++names}-${Math.random().toString(36).slice(2, 8)}`;

// Kept for the whole page: what has yet to be sent, who can say that a kernel has heard it, and
// what no kernel has confirmed. The last outlives a kernel, so that the next one hears of it.
const shared = (globalThis.__coprod ??= { pending: new Set(), askers: new Set(), unheard: new Map() });

// The workshop page shows one step at a time. It and our panels talk by events on the document.
const inWorkshop = document.documentElement.hasAttribute("data-coprod-app");
const announce = (name, detail) => document.dispatchEvent(new CustomEvent(`coprod:${name}`, { detail }));

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

// Sends all that waits; what is sent may itself have been gathered once more.
function flushAll() {
  while (shared.pending.size) [...shared.pending].forEach((flush) => flush());
}

// JupyterLab takes single keys as commands wherever no text is typed: “d” twice deletes a cell. In our
// panels a key is for the panel alone, also where somebody clicked on its text and not on a control.
function ownKeys(el) {
  el.tabIndex = -1;
  el.addEventListener("keydown", (event) => event.stopPropagation());
  if (globalThis.jupyterapp) el.dataset.lmSuppressShortcuts = "true";
}

// Runs `show` now and at every change of the state.
function live(model, show) {
  const again = () => show(model.get("state"));
  model.on("change:state", again);
  again();
  return () => model.off("change:state", again);
}

// Ctrl+S. JupyterLab would not hear it in our panels (`ownKeys`), and would not wait for the kernel.
const PATIENCE = 3000; // milliseconds to wait for a kernel that may be gone before saving anyway

// Everything typed is sent, the kernel has answered, and so the page holds it: only then is it saved.
// Nothing that goes wrong on the way may keep the page from being saved.
async function settle(page) {
  try {
    flushAll();
    const asked = [...shared.askers].filter((asker) => page.contains(asker.el)).map((asker) => asker.ask());
    await Promise.race([Promise.allSettled(asked), new Promise((done) => setTimeout(done, PATIENCE))]);
  } catch (error) {
    console.warn("coprod: saved without hearing from the kernel", error);
  }
}

function saveAfterSettling(event) {
  const lab = globalThis.jupyterapp;
  const save = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s";
  const document = lab?.shell.currentWidget;
  if (!save || !document || ![...shared.askers].some((asker) => document.node.contains(asker.el))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  settle(document.node).then(() => (
    lab.shell.currentWidget === document ? lab.commands.execute("docmanager:save") : document.context.save()));
}

// Ctrl+B folds the file list away, which the notebooks advise; in our panels JupyterLab is not asked.
function foldAway(event) {
  const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "b";
  if (!wanted || !globalThis.jupyterapp || !event.target.closest?.("[data-lm-suppress-shortcuts]")) return;
  event.preventDefault();
  globalThis.jupyterapp.commands.execute("application:toggle-left-area");
}

if (!shared.listening) {
  shared.listening = true;
  globalThis.addEventListener("keydown", foldAway, { capture: true }); // our panels keep keys to themselves
  globalThis.addEventListener("beforeprint", copyForPaper);
  globalThis.addEventListener("afterprint", takeCopiesAway);
  // On the window, so that we hear of it before JupyterLab, which listens on the document.
  globalThis.addEventListener("keydown", saveAfterSettling, { capture: true });
}

// On paper a field shows all its text, however long: a copy stands for it while the page is printed.
function copyForPaper() {
  takeCopiesAway();
  const fields = document.querySelectorAll(".coprod textarea, .coprod input[type=text], .coprod select");
  for (const field of fields) {
    if (field.closest(".coprod-private")) continue; // on no paper either
    const text = field.tagName === "SELECT" ? field.selectedOptions[0]?.text ?? "" : field.value;
    field.after(make("div", { class: "coprod-on-paper", dir: "auto", "aria-hidden": "true" }, text));
  }
}

function takeCopiesAway() {
  for (const copy of document.querySelectorAll(".coprod-on-paper")) copy.remove();
}

// Lets a save wait until the kernel has dealt with all that was sent before. Returns how to forget it.
function answers(model, el, tell) {
  let asked = 0;
  const waiting = new Map();
  const ask = () => new Promise((done) => {
    waiting.set(++asked, done);
    if (!tell({ verb: "settle", value: asked })) done(false);
  });
  const hear = (message) => { if (message.settled) { waiting.get(message.settled)?.(message.kept); waiting.delete(message.settled); } };
  const asker = { el, ask };
  model.on("msg:custom", hear);
  shared.askers.add(asker);
  return () => { model.off("msg:custom", hear); shared.askers.delete(asker); };
}

// Run All leaves the page at its end. Come back to where the work begins, unless somebody moves.
function backToTop(el) {
  const still = new AbortController();
  const options = { capture: true, passive: true, signal: still.signal };
  const up = () => el.scrollIntoView({ block: "start" });
  for (const act of ["wheel", "keydown", "pointerdown", "touchstart"]) globalThis.addEventListener(act, () => still.abort(), options);
  globalThis.addEventListener("scroll", up, options);
  setTimeout(() => still.abort(), 6000);
  up();
}

// The first panel of a page that asks for it is where the work begins.
function startsHere(el) {
  if (inWorkshop) return;
  if (shared.toTop?.isConnected) return;
  shared.toTop = el;
  requestAnimationFrame(() => backToTop(el));
}

// Takes the person to a step, in the notebook of `from`: its heading to the top, the focus into its
// panel. JupyterLab only guesses how high cells are that it has not drawn yet, so this looks again
// until nothing moves any more.
async function goTo(from, step) {
  if (inWorkshop) { announce("go", step); return; }
  const page = from.closest(".jp-NotebookPanel") ?? document.body;
  const panels = [...page.querySelectorAll(`.coprod-panel[data-step="${step}"]`)];
  if (!panels.length) return;
  const top = panels[0].closest(".jp-Cell")?.previousElementSibling ?? panels[0];
  for (let looks = 0, still = 0; still < 6 && looks < 120; looks++) {
    top.scrollIntoView({ block: "start" });
    const before = top.getBoundingClientRect().top;
    await new Promise((done) => requestAnimationFrame(done));
    still = Math.abs(top.getBoundingClientRect().top - before) < 1 ? still + 1 : 0;
  }
  const controls = panels.flatMap((panel) => [...panel.querySelectorAll("input, textarea, select, summary, button")]);
  controls.find((one) => one.checkVisibility() && !one.disabled)?.focus({ preventScroll: true });
}
