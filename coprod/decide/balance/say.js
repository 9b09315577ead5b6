// The chart above in words. Also tells the kernel what the chart cannot see: how wide the page is, how
// big its type and which theme it has.

import { line } from "../../panel/front/line.js";
import { make } from "../../panel/front/make.js";
import { gathered } from "../../panel/front/pending.js";
import { fresh } from "../../panel/front/shared.js";
import { live } from "../../panel/front/view.js";

// In the workshop app only; the style sheet asks the same.
const theme =
  () => (document.documentElement.matches("[data-coprod-app][data-theme=dark]") ? "dark" : "light");

// To whom a picture cannot be shown it has a name, and the words beneath describe it.
function nameChart(el, name, described) {
  const chart = el.parentElement?.querySelector(".coprod-chart");
  chart?.setAttribute("role", "img");
  chart?.setAttribute("aria-label", name);
  chart?.setAttribute("aria-describedby", described);
}

export function render({ model, el }) {
  const first = model.get("state");
  el.classList.add("coprod", "coprod-panel", "coprod-say");
  el.dataset.step = first.step;
  const lines = make("div", { id: fresh("lines") });
  const rows = make("ul", { class: "coprod-in-words" });
  const twin = make(
    "details",
    { class: "coprod-group" },
    make("summary", {}, make("span", { class: "coprod-group-label" }, first.words.rows)),
    rows,
  );
  el.append(lines, twin);
  const send = line(model, el);

  const tell = gathered((seen) => send({ verb: "room", ...seen }), 100);
  let told = "";
  const look = () => {
    const room = Math.floor(el.getBoundingClientRect().width);
    if (!room) return; // on a page of the app that is not turned to
    nameChart(el, first.words.picture, lines.id);
    const seen = {
      value: room,
      size: Math.round(parseFloat(getComputedStyle(el).fontSize)),
      theme: theme(),
    };
    if (told !== (told = JSON.stringify(seen))) tell(seen);
  };
  const room = new ResizeObserver(look);
  room.observe(el);
  const page = new MutationObserver(look);
  page.observe(document.documentElement, {
    attributeFilter: ["data-theme", "data-text", "data-coprod-app"],
  });

  // No kernel draws the chart anew for a sheet of paper: it is made smaller, by how wide it was drawn.
  const measure = () => {
    // Its own word for it, since a step that is not on the screen has no size there.
    const drawn = el.parentElement?.querySelector(".coprod-chart .main-svg")?.getAttribute("width");
    if (Number(drawn)) {
      document.documentElement.style.setProperty(
        "--coprod-drawn",
        String(Math.ceil(Number(drawn))),
      );
    }
  };
  globalThis.addEventListener("beforeprint", measure);

  const put = (list, tag, texts) => {
    const said = JSON.stringify(texts);
    if (list.dataset.said === said) return;
    list.dataset.said = said;
    list.replaceChildren(...texts.map((text) => make(tag, { dir: "auto" }, text)));
  };
  const stop = live(model, (state) => {
    put(lines, "p", state.lines);
    put(rows, "li", state.rows);
    twin.hidden = !state.rows.length;
  });
  return () => {
    stop();
    room.disconnect();
    page.disconnect();
    globalThis.removeEventListener("beforeprint", measure);
  };
}
