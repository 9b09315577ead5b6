// Where things stand: what is saved, undo and redo, Save record. Also the one who waits at Ctrl+S.

const PATIENCE = 3000; // milliseconds to wait for a kernel that may be gone before saving anyway

// Everything typed is sent, the kernel has answered, and so the page holds it: only then is it saved.
async function settle() {
  flushAll();
  await Promise.race([
    Promise.all([...shared.askers].map((ask) => ask())),
    new Promise((done) => setTimeout(done, PATIENCE)),
  ]);
}

function saveAfterSettling(event) {
  const lab = globalThis.jupyterapp;
  const save = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s";
  if (!save || !lab || shared.askers.size === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  settle().then(() => lab.commands.execute("docmanager:save"));
}

if (!shared.listening) {
  shared.listening = true;
  // On the window, so that we hear of it before JupyterLab, which listens on the document.
  globalThis.addEventListener("keydown", saveAfterSettling, { capture: true });
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

function render({ model, el }) {
  const send = (verb) => () => { flushAll(); model.send({ verb }); };
  const button = (text, verb, look) => make("button", { type: "button", class: `coprod-button ${look}`, onclick: send(verb) }, text);
  const undo = button("Undo", "undo", "coprod-quiet");
  const redo = button("Redo", "redo", "coprod-quiet");
  const save = button("Save record", "save", "coprod-main");
  const afresh = make("button", { type: "button", class: "coprod-button coprod-quiet", onclick: () => { confirm.hidden = false; yes.focus(); } }, "Start afresh");
  const yes = make("button", { type: "button", class: "coprod-button", onclick: () => { confirm.hidden = true; afresh.focus(); send("afresh")(); } }, "Put these answers aside and start afresh");
  const no = make("button", { type: "button", class: "coprod-button coprod-quiet", onclick: () => { confirm.hidden = true; afresh.focus(); } }, "Cancel");
  const confirm = make("div", { class: "coprod-row", hidden: true, role: "group", "aria-label": "Start afresh?" }, yes, no);
  const status = make("p", { class: "coprod-status", role: "status" });
  const notice = make("p", { class: "coprod-notice", role: "alert", hidden: true });

  el.classList.add("coprod", "coprod-panel", "coprod-toolbar");
  ownKeys(el);
  el.append(make("div", { class: "coprod-row" }, save, undo, redo, afresh, status), confirm, notice);

  if (!shared.toTop?.isConnected) { shared.toTop = el; requestAnimationFrame(() => backToTop(el)); }

  let asked = 0;
  const waiting = new Map();
  const ask = () => new Promise((done) => { waiting.set(++asked, done); model.send({ verb: "settle", value: asked }); });
  const hear = (message) => { if (message.settled) { waiting.get(message.settled)?.(); waiting.delete(message.settled); } };
  model.on("msg:custom", hear);
  shared.askers.add(ask);
  const stop = live(model, (state) => {
    status.textContent = state.status;
    notice.textContent = state.notice;
    notice.hidden = !state.notice;
    undo.disabled = !state.can_undo;
    redo.disabled = !state.can_redo;
  });
  return () => { stop(); model.off("msg:custom", hear); shared.askers.delete(ask); };
}

export default { render };
