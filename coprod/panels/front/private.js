// A note for one person's eyes: typed as dots, kept beside the drafts, and in no record until disclosed.

function render({ model, el }) {
  const tell = line(model, el);
  const say = model.get("state").say;
  const id = fresh("private");
  const area = make("textarea", { id, rows: "2", dir: "auto", spellcheck: false, autocomplete: "off", class: "coprod-dotted" });
  area.addEventListener("keydown", keepKeys);
  area.addEventListener("input", () => { grow(area); later(area.value); });
  const later = gathered((value) => tell({ verb: "note", value }), 200);
  area.addEventListener("change", later.flush);
  const status = make("p", { class: "coprod-hint", role: "status" });
  const button = (text, onclick, look = "coprod-quiet") => make("button", { type: "button", class: `coprod-button ${look}`, onclick }, text);
  let shown = false;
  const look = () => { area.classList.toggle("coprod-dotted", !shown); show.textContent = shown ? say.hide : say.show; };
  const show = button(say.show, () => { shown = !shown; look(); });
  const disclose = button(say.disclose, () => { flushAll(); sure.hidden = false; yes.focus(); });
  const forget = button(say.forget, () => { flushAll(); area.value = ""; tell({ verb: "forget" }); });
  const close = () => { sure.hidden = true; disclose.focus(); };
  const yes = button(say.sure, () => { close(); tell({ verb: "disclose" }); area.value = ""; shown = false; look(); }, "");
  const sure = make("div", { class: "coprod-row", hidden: true, role: "group", "aria-label": say.disclose }, yes, button(say.cancel, close));
  const fetchNote = button(say.fetch, () => tell({ verb: "fetch" }));
  const body = make("details", { class: "coprod-group" },
    make("summary", {}, make("span", { class: "coprod-group-label" }, say.title)),
    make("p", { class: "coprod-group-text" }, say.about),
    make("label", { for: id, class: "coprod-why" }, say.label), area,
    make("div", { class: "coprod-row" }, fetchNote, show, disclose, forget), sure, status);
  el.classList.add("coprod", "coprod-panel", "coprod-private");
  ownKeys(el);
  el.append(body);
  // The text itself comes only when it is asked for: what is on the page can be seen by the room.
  const hear = (message) => { if (typeof message.note === "string") { area.value = message.note; grow(area); area.focus(); } };
  model.on("msg:custom", hear);
  const stop = live(model, (state) => {
    body.hidden = state.away;
    status.textContent = state.status;
    fetchNote.hidden = !state.kept;
    area.disabled = disclose.disabled = !state.possible;
    forget.hidden = !state.kept;
  });
  return () => { stop(); model.off("msg:custom", hear); };
}

export default { render };
