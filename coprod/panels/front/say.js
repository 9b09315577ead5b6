// Sentences under a chart. Also tells how wide the page is: the chart above cannot see that.

function render({ model, el }) {
  el.classList.add("coprod", "coprod-panel", "coprod-say");
  el.dataset.step = model.get("state").step;
  const lines = make("div", { role: "status" });
  el.append(lines);
  const send = line(model, el);
  const tell = gathered((value) => send({ verb: "room", value }), 100);
  const room = new ResizeObserver(([seen]) => { if (seen.contentRect.width > 0) tell(Math.floor(seen.contentRect.width)); });
  room.observe(el);
  const stop = live(model, (state) => {
    lines.replaceChildren(...state.lines.map((line) => make("p", {}, line)));
  });
  return () => { stop(); room.disconnect(); };
}

export default { render };
