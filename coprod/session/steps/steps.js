// Where the team is: the steps of the path, what stands open at each, and how the time goes.

import { titledChoices } from "../../panel/front/choices.js";
import { once } from "../../panel/front/entered.js";
import { line } from "../../panel/front/line.js";
import { breakable, make, news, write } from "../../panel/front/make.js";
import { announce, inWorkshop } from "../../panel/front/shared.js";
import { live, ownKeys } from "../../panel/front/view.js";
import { goTo } from "../../panel/front/ways.js";
import { clock, header, runningPlan } from "./clock.js";

/** @import { Shared, StepsMessage, StepsState, StepState } from "../../panel/front/state.d.ts" */
/** @import { Model, Ticket, View } from "../../panel/front/types.d.ts" */

/** @typedef {Record<string, string>} Words */
/** @typedef {(message: StepsMessage) => Ticket | null} Tell */

const LOOK = 10_000; // milliseconds after which the clock is looked at again

/**
 * The row of a step, with a way there and one to leave it out.
 * @param {string} name
 * @param {HTMLElement} el
 * @param {Words} say
 * @param {Tell} tell
 */
function stepRow(name, el, say, tell) {
  let skipped = false;
  const go = make("button", {
    type: "button",
    class: "coprod-link coprod-go",
    "data-look": "",
    onclick: () => goTo(el, name),
  });
  const skip = make("button", {
    type: "button",
    class: "coprod-link",
    onclick: once(() => tell({ verb: "skip", value: name, skipped: !skipped })),
  });
  const said = make("td", {});
  const blockers = make("td", {});
  const minutes = make("td", { class: "coprod-number-cell" });
  const root = make(
    "tr",
    {},
    make("th", { scope: "row" }, go),
    said,
    blockers,
    minutes,
    make("td", {}, skip),
  );
  return {
    root,
    /** @param {StepState} one */
    show(one) {
      skipped = one.skipped;
      root.dataset.state = one.state;
      write(go, one.title);
      write(said, one.said);
      news(blockers, one.blockers, () => {
        blockers.replaceChildren(...one.blockers.map((text) => make("p", {}, ...breakable(text))));
      });
      write(minutes, one.minutes);
      write(skip, one.skipped ? say.unskip : say.skip);
      skip.setAttribute("aria-label", `${skip.textContent}: ${one.title}`);
      skip.hidden = !one.can_skip;
    },
  };
}

/**
 * All steps, each in a row.
 * @param {HTMLElement} el
 * @param {Words} say
 * @param {Tell} tell
 */
function stepTable(el, say, tell) {
  const body = make("tbody", {});
  /** @type {Map<string, ReturnType<typeof stepRow>>} */
  const rows = new Map();
  return {
    root: make(
      "table",
      { class: "coprod-steps-table", "aria-label": say.title },
      header(say.step, say.state, say.open, say.time, ""),
      body,
    ),
    /** @param {StepState[]} steps */
    show(steps) {
      for (const one of steps) {
        const row = rows.get(one.name) ?? stepRow(one.name, el, say, tell);
        if (!rows.has(one.name)) body.append(row.root);
        rows.set(one.name, row);
        row.show(one);
      }
    },
  };
}

/**
 * Looks at the clock now and then; has the kernel look, too, once it has come to the next slot.
 * @param {Model<StepsState, StepsMessage>} model
 * @param {Tell} tell
 * @param {(state: StepsState) => void} tick
 */
function watchClock(model, tell, tick) {
  /** @type {number | null} which turn of the clock the kernel was told of */
  let asked = null;
  const timer = setInterval(() => {
    const state = model.get("state");
    tick(state);
    if (state.turns === null || Date.now() < state.turns || asked === state.turns) return;
    asked = state.turns;
    tell({ verb: "look" });
  }, LOOK);
  return () => clearInterval(timer);
}

/**
 * The workshop page says which step it shows, and what becomes of the answers it found.
 * @param {Tell} tell
 */
function hearThePage(tell) {
  /** @param {Event} event */
  const at = (event) => {
    if (event instanceof CustomEvent) tell({ verb: "at", value: String(event.detail ?? "") });
  };
  /** @param {Event} event */
  const meet = (event) => {
    if (!(event instanceof CustomEvent)) return;
    if (event.detail === "met" || event.detail === "afresh") tell({ verb: event.detail });
  };
  document.addEventListener("coprod:at", at);
  document.addEventListener("coprod:meet", meet);
  return () => {
    document.removeEventListener("coprod:at", at);
    document.removeEventListener("coprod:meet", meet);
  };
}

/** @param {View<StepsState, StepsMessage>} view */
export function render({ model, el }) {
  /** @type {Tell} */
  const tell = line(model, el);
  const first = model.get("state");
  const say = first.say;
  el.classList.add("coprod", "coprod-panel", "coprod-steps");
  el.dataset.step = "steps";
  ownKeys(el);
  const agenda = titledChoices(say.agenda, (value) => tell({ verb: "agenda", value }));
  const time = clock(say, tell);
  const table = stepTable(el, say, tell);
  const plan = runningPlan(say);
  el.append(agenda.root, time.root, table.root, plan.root);
  const ends = [watchClock(model, tell, time.tick)];
  if (inWorkshop && !first.read_only) ends.push(hearThePage(tell));
  ends.push(live(model, (/** @type {StepsState & Shared} */ state) => {
    agenda.show(state.agendas, state.agenda);
    time.show(state);
    plan.show(state.plan);
    table.show(state.steps);
    if (inWorkshop) announce("walk", state);
  }));
  return () => ends.forEach((end) => end());
}
