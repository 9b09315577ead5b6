// The hand-out for participants. Its page comes when it is asked for, and goes to the browser's print
// window, or into a file. Nothing opens in a new window: browsers block that.

function render({ model, el }) {
  const { step, say } = model.get("state");
  const tell = line(model, el);
  const status = make("p", { class: "coprod-hint", role: "status" });
  const ask = (verb) => () => { flushAll(); if (tell({ verb })) status.textContent = say.waiting; };
  const button = (text, look, verb) => make("button", { type: "button", class: `coprod-button ${look}`, onclick: ask(verb) }, text);
  const heading = fresh("handout");
  let sheet = null; // the page that is printed, in a frame that nobody sees

  const print = (page) => {
    sheet?.remove();
    sheet = make("iframe", { title: say.title, "aria-hidden": "true", tabindex: "-1", style: "position:fixed;width:0;height:0;border:0;visibility:hidden" });
    sheet.addEventListener("load", () => sheet.contentWindow.print());
    sheet.srcdoc = page;
    document.body.append(sheet);
    status.textContent = say.printed;
  };
  const save = (page) => {
    const address = URL.createObjectURL(new Blob([page], { type: "text/html;charset=utf-8" }));
    const link = make("a", { href: address, download: say.file, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser may take its time to fetch it
    status.textContent = say.saved.replace("{file}", say.file);
  };
  const hear = (message) => { if (message.page) (message.to === "save" ? save : print)(message.page); };

  el.classList.add("coprod", "coprod-panel", "coprod-handout");
  el.dataset.step = step;
  ownKeys(el);
  el.append(make("section", { "aria-labelledby": heading },
    make("h3", { id: heading, class: "coprod-cards-heading" }, say.title),
    make("div", { class: "coprod-field" }, make("p", {}, say.about)),
    make("div", { class: "coprod-row coprod-field" }, button(say.print, "", "print"), button(say.save, "coprod-quiet", "save"), status),
    make("p", { class: "coprod-hint" }, say.hint)));
  model.on("msg:custom", hear);
  return () => { model.off("msg:custom", hear); sheet?.remove(); };
}

export default { render };
