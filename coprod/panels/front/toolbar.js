// Where things stand: what is saved, undo and redo, Save record.

function render({ model, el }) {
  const say = model.get("state").words;
  const tell = line(model, el);
  const send = (verb) => () => { flushAll(); tell({ verb }); };
  const button = (text, look, onclick) => make("button", { type: "button", class: `coprod-button ${look}`, onclick }, text);
  const undo = button(say.undo, "coprod-quiet", send("undo"));
  const redo = button(say.redo, "coprod-quiet", send("redo"));
  const save = button(say.save, "coprod-main", send("save"));
  const afresh = button(say.afresh, "coprod-quiet", () => { confirm.hidden = false; yes.focus(); });
  const close = () => { confirm.hidden = true; afresh.focus(); };
  const yes = button(say.sure, "", () => { close(); send("afresh")(); if (inWorkshop) announce("go", "steps"); });
  const no = button(say.cancel, "coprod-quiet", close);
  const confirm = make("div", { class: "coprod-row", hidden: true, role: "group", "aria-label": say.afresh }, yes, no);
  const status = make("p", { class: "coprod-status", role: "status" });
  const news = make("p", { role: "alert" });
  const unsaved = make("p", { class: "coprod-notice", role: "alert", hidden: true });
  const late = (is) => { write(unsaved, is ? say.late : ""); unsaved.hidden = !is; };
  const notice = make("div", { class: "coprod-notice coprod-news", hidden: true }, news, button(say.read, "coprod-quiet", () => { tell({ verb: "read" }); save.focus(); }));

  el.classList.add("coprod", "coprod-panel", "coprod-toolbar");
  ownKeys(el);
  el.append(make("div", { class: "coprod-row" }, save, undo, redo, afresh, status), confirm, unsaved, notice);
  startsHere(el);

  const forget = answers(model, el, tell, late);
  const stop = live(model, (state) => {
    write(status, state.status);
    write(news, state.notice);
    notice.hidden = !state.notice;
    undo.disabled = !state.can_undo;
    redo.disabled = !state.can_redo;
  });
  return () => { stop(); forget(); };
}

export default { render };
