// Where the team is: the steps of the path, what stands open at each, and how the time goes.

import { titledChoices } from "../../panel/front/choices.js";
import { once } from "../../panel/front/entered.js";
import { line } from "../../panel/front/line.js";
import { breakable, make, write } from "../../panel/front/make.js";
import { announce, fresh, inWorkshop } from "../../panel/front/shared.js";
import { live, ownKeys } from "../../panel/front/view.js";
import { goTo } from "../../panel/front/ways.js";

function minutesLeft(started, minutes) {
  return minutes - Math.floor((Date.now() - started) / 60000);
}

const timeOfDay = new Intl.DateTimeFormat(undefined, {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

const header = (...texts) =>
  make(
    "thead",
    {},
    make(
      "tr",
      {},
      ...texts.map((text) => (text ? make("th", { scope: "col" }, text) : make("td", {}))),
    ),
  );

function clock(say, tell) {
  const id = fresh("minutes");
  const length = make("input", {
    type: "number",
    id,
    min: "1",
    max: "600",
    step: "1",
    class: "coprod-minutes",
  });
  length.addEventListener(
    "change",
    () => tell({ verb: "length", value: Number(length.value) || 0 }),
  );
  const start = make("button", {
    type: "button",
    class: "coprod-button coprod-quiet",
    onclick: () => tell({ verb: "start" }),
  });
  // It would be read aloud every minute: whoever wants to know looks it up.
  const time = make("p", { class: "coprod-time", role: "timer", "aria-live": "off" });
  const tick = ({ started, minutes, needed }) => {
    const left = started ? minutesLeft(started, minutes) : 0;
    const text = !started ? say.not_started : left >= 0 ? say.left : say.over;
    write(time, text.replace("{left}", left).replace("{need}", needed));
  };
  const show = (state) => {
    if (length.getRootNode().activeElement !== length) length.value = state.minutes;
    start.textContent = state.started ? say.restart : say.start;
    tick(state);
  };
  return {
    root: make(
      "div",
      { class: "coprod-clock" },
      make("label", { for: id }, say.length),
      length,
      start,
      time,
    ),
    show,
    tick,
  };
}

// The slots of the agenda with their times. A facilitator looks here; folded, it is in nobody's way.
function runningPlan(say) {
  const body = make("tbody", {});
  const root = make(
    "details",
    { class: "coprod-plan" },
    make("summary", {}, say.plan),
    make("p", { class: "coprod-hint" }, say.plan_about),
    make(
      "table",
      { class: "coprod-steps-table coprod-plan-table", "aria-label": say.plan },
      header(say.when, say.slot, say.planned, say.spent, say.guide),
      body,
    ),
  );
  const row = (slot) => {
    const now = slot.state === "now" ? make("span", { class: "coprod-now" }, `◀ ${say.now}`) : null;
    const when = slot.start
      ? [slot.start, slot.end].map((one) => timeOfDay.format(one)).join("–")
      : "";
    const current = slot.state === "now" ? { "aria-current": "step" } : {};
    return make(
      "tr",
      { "data-state": slot.state, ...current },
      make("td", { class: "coprod-number-cell" }, when),
      make("th", { scope: "row" }, slot.title, now ? " " : "", now),
      make("td", { class: "coprod-number-cell" }, slot.planned),
      make("td", { class: "coprod-number-cell" }, slot.spent),
      make("td", {}, slot.guide),
    );
  };
  return { root, show: (slots) => body.replaceChildren(...slots.map(row)) };
}

export function render({ model, el }) {
  const tell = line(model, el);
  const first = model.get("state");
  const say = first.say;
  el.classList.add("coprod", "coprod-panel", "coprod-steps");
  el.dataset.step = "steps";
  ownKeys(el);

  const agenda = titledChoices(say.agenda, (value) => tell({ verb: "agenda", value }));
  const time = clock(say, tell);
  const plan = runningPlan(say);
  const body = make("tbody", {});
  const table = make(
    "table",
    { class: "coprod-steps-table", "aria-label": say.title },
    header(say.step, say.state, say.open, say.time, ""),
    body,
  );
  const rows = new Map();
  el.append(agenda.root, time.root, table, plan.root);

  const step = (one) => {
    const go = make("button", {
      type: "button",
      class: "coprod-link coprod-go",
      "data-look": "",
      onclick: () => goTo(el, one.name),
    }, one.title);
    const skip = make("button", {
      type: "button",
      class: "coprod-link",
      onclick: once(() =>
        tell({
          verb: "skip",
          value: one.name,
          skipped: !model.get("state").steps.find((s) => s.name === one.name).skipped,
        })
      ),
    });
    const cells = [
      make("th", { scope: "row" }, go),
      make("td", {}),
      make("td", {}),
      make("td", { class: "coprod-number-cell" }),
      make("td", {}, skip),
    ];
    return { root: make("tr", {}, ...cells), cells, skip };
  };
  let asked = null; // which turn of the clock the kernel was told of
  const tick = () => {
    const state = model.get("state");
    time.tick(state);
    if (!state.turns || Date.now() < state.turns || asked === state.turns) return;
    asked = state.turns;
    tell({ verb: "look" });
  };
  const timer = setInterval(tick, 10000);

  const heard = (event) => tell({ verb: "at", value: event.detail ?? "" });
  const meet = (event) => tell({ verb: event.detail });
  if (inWorkshop && !first.read_only) {
    document.addEventListener("coprod:at", heard);
    document.addEventListener("coprod:meet", meet);
  }
  const stop = live(model, (state) => {
    agenda.show(state.agendas, state.agenda);
    time.show(state);
    plan.show(state.plan);
    for (const one of state.steps) {
      if (!rows.has(one.name)) {
        rows.set(one.name, step(one));
        body.append(rows.get(one.name).root);
      }
      const { root, cells, skip } = rows.get(one.name);
      root.dataset.state = one.state;
      cells[1].textContent = one.said;
      cells[2].replaceChildren(...one.blockers.map((text) => make("p", {}, ...breakable(text))));
      cells[3].textContent = one.minutes;
      skip.textContent = one.skipped ? say.unskip : say.skip;
      skip.setAttribute("aria-label", `${skip.textContent}: ${one.title}`);
      skip.hidden = !one.can_skip;
    }
    if (inWorkshop) announce("walk", state);
  });

  // The workshop page says which step it shows, and what becomes of the answers it found.
  return () => {
    stop();
    clearInterval(timer);
    document.removeEventListener("coprod:at", heard);
    document.removeEventListener("coprod:meet", meet);
  };
}
