// What whoever leads a seminar reaches for: sheets to print, outcomes, plans, questions, criteria.

import { line } from "../../panel/front/line.js";
import { make } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { printing } from "../../panel/front/printing.js";
import { fresh } from "../../panel/front/shared.js";
import { live, ownKeys } from "../../panel/front/view.js";

/** @import { AskState, CriterionState, OutcomeState, PlanState } from "../../panel/front/state.d.ts" */
/** @import { SheetMade, TeacherMessage, TeacherState } from "../../panel/front/state.d.ts" */
/** @import { View } from "../../panel/front/types.d.ts" */

/** @typedef {Record<string, string>} Words */
/** What a cell of a table holds. @typedef {string | (Node | string)[]} Cell */

/** @param {string} title @param {Node[]} inside */
function section(title, ...inside) {
  const id = fresh("teacher");
  return make(
    "section",
    { class: "coprod-teach", "aria-labelledby": id },
    make("h3", { id, class: "coprod-cards-heading" }, title),
    ...inside,
  );
}

/** Something that unfolds, and what can be said beside its title. @param {string} title @param {Node[]} inside */
function folded(title, ...inside) {
  const label = make("span", { class: "coprod-group-label" }, title);
  const now = make("span", { class: "coprod-group-count" });
  return {
    now,
    root: make("details", { class: "coprod-group" }, make("summary", {}, label, now), ...inside),
  };
}

/**
 * A table in a box of its own, so that a narrow panel scrolls it and not the page.
 * @param {string} title @param {string[]} columns @param {Cell[][]} rows
 */
function table(title, columns, rows) {
  const cell = (/** @type {Cell} */ one, /** @type {number} */ i) =>
    make(i ? "td" : "th", i ? {} : { scope: "row" }, ...[one].flat());
  return make(
    "div",
    { class: "coprod-grid-box", tabindex: "0", role: "group", "aria-label": title },
    make(
      "table",
      { class: "coprod-grid", "aria-label": title },
      make(
        "thead",
        {},
        make("tr", {}, ...columns.map((one) => make("th", { scope: "col" }, one))),
      ),
      make("tbody", {}, ...rows.map((row) => make("tr", {}, ...row.map(cell)))),
    ),
  );
}

/**
 * One question to put to the class, what to listen for, and what to do next.
 * @param {AskState} one @param {Words} say
 */
function ask(one, say) {
  return make(
    "div",
    { class: "coprod-ask" },
    make("h4", {}, one.label),
    make("p", { class: "coprod-ask-text" }, one.text),
    make("p", {}, make("strong", {}, say.listen_for), make("br"), one.listen_for),
    make("p", {}, make("strong", {}, say.do), make("br"), one.do),
  );
}

/** The questions, step by step. @param {TeacherState} first */
function questions({ asks, say }) {
  const steps = asks.map(({ step, title, asks: every }) => ({
    step,
    ...folded(title, ...every.map((one) => ask(one, say))),
  }));
  /** @type {string | null} */
  let at = null;
  return {
    root: section(say.asks, ...steps.map((one) => one.root)),
    /** Those of the step on the screen open by themselves; what somebody opened stays. @param {string} now */
    show(now) {
      if (now === at) return;
      for (const one of steps) {
        if (one.step === now) one.root.open = true;
        else if (one.step === at) one.root.open = false;
        one.now.textContent = one.step === now ? say.now : "";
      }
      at = now;
    },
  };
}

/** @param {PlanState[]} plans @param {Words} say */
function sessions(plans, say) {
  const columns = [say.slot, say.minutes, say.guide];
  return section(
    say.plans,
    ...plans.map(({ label, rows }) => {
      const slots = rows.map((slot) => [slot.title, String(slot.minutes), slot.guide]);
      return folded(label, table(label, columns, slots)).root;
    }),
  );
}

/** What it is, and where it is learned or shown. @param {OutcomeState | CriterionState} one */
const about = (one) => [
  make("strong", {}, one.label),
  make("br"),
  one.text,
  make("br"),
  make("span", { class: "coprod-soft" }, one.step),
];

/** @param {CriterionState[]} rubric @param {Words} say */
function marking(rubric, say) {
  const rows = rubric.map((one) => [about(one), one.weak, one.sound, one.strong]);
  const columns = [say.criterion, say.weak, say.sound, say.strong];
  return section(
    say.rubric,
    make("p", { class: "coprod-teach-about" }, say.rubric_about),
    folded(say.criterion, table(say.rubric, columns, rows)).root,
  );
}

/** @param {string} title @param {(Node | string)[][]} items */
const listing = (title, items) =>
  section(
    title,
    make("ul", { class: "coprod-list" }, ...items.map((one) => make("li", {}, ...one))),
  );

/** The case to print a sheet of: that at hand, until somebody chooses another one. @param {TeacherState} first */
function casePick({ cases, say }) {
  const id = fresh("case");
  let chosen = false;
  const select = make("select", {
    id,
    onchange: () => {
      chosen = true;
    },
  }, ...cases.map(([value, text]) => make("option", { value }, text)));
  return {
    root: make("div", { class: "coprod-pick" }, make("label", { for: id }, say.case), select),
    value: () => select.value,
    /** @param {string} at */
    show(at) {
      if (at && !chosen) select.value = at;
    },
  };
}

/**
 * Which case, and the buttons.
 * @param {TeacherState} first @param {(message: TeacherMessage) => unknown} tell
 */
function sheets(first, tell) {
  const { say } = first;
  const status = make("p", { class: "coprod-hint", role: "status" });
  const pick = casePick(first);
  /** @param {string} text @param {string} look @param {"print" | "save"} verb @param {"case" | "rubric"} sheet */
  const button = (text, look, verb, sheet) => {
    const onclick = () => {
      flushAll();
      if (tell({ verb, sheet, case: sheet === "case" ? pick.value() : "" })) {
        status.textContent = say.waiting;
      }
    };
    return make("button", { type: "button", class: `coprod-button ${look}`, onclick }, text);
  };
  const root = section(
    say.sheets,
    make("p", { class: "coprod-teach-about" }, say.sheets_about),
    make(
      "div",
      { class: "coprod-sheet-row" },
      pick.root,
      button(say.case_print, "", "print", "case"),
      button(say.case_save, "coprod-quiet", "save", "case"),
    ),
    make(
      "div",
      { class: "coprod-row" },
      button(say.rubric_print, "", "print", "rubric"),
      button(say.rubric_save, "coprod-quiet", "save", "rubric"),
    ),
    status,
    make("p", { class: "coprod-hint" }, say.hint),
  );
  return { root, status, show: pick.show };
}

/** @param {View<TeacherState, TeacherMessage>} view */
export function render({ model, el }) {
  const tell = line(model, el);
  const first = model.get("state");
  const { say } = first;
  el.classList.add("coprod", "coprod-panel", "coprod-teacher");
  el.dataset.step = first.step;
  ownKeys(el);

  const toPrint = sheets(first, tell);
  const paper = printing(say, toPrint.status);
  const hear = (/** @type {SheetMade} */ { page, to, file }) => {
    if (to === "save") paper.save(page, file);
    else paper.print(page);
  };
  const asked = questions(first);
  el.append(
    make("p", { class: "coprod-hint" }, say.about),
    make("p", { class: "coprod-hint" }, say.shown),
    asked.root,
    sessions(first.plans, say),
    toPrint.root,
    listing(say.outcomes, first.outcomes.map(about)),
    marking(first.rubric, say),
    listing(say.handing_in, first.handing_in.map((text) => [text])),
  );

  const stop = live(model, (state) => {
    toPrint.show(state.case);
    asked.show(state.at);
  });
  model.on("msg:custom", hear);
  return () => {
    stop();
    model.off("msg:custom", hear);
    paper.stop();
  };
}
