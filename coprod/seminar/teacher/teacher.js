// What whoever leads a seminar reaches for: sheets to print, outcomes, plans, questions, criteria.

import { keepKeys } from "../../panel/front/entered.js";
import { line } from "../../panel/front/line.js";
import { make } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { printing } from "../../panel/front/printing.js";
import { fresh } from "../../panel/front/shared.js";
import { live, ownKeys } from "../../panel/front/view.js";

function section(title, ...inside) {
  const id = fresh("teacher");
  return make(
    "section",
    { class: "coprod-teach", "aria-labelledby": id },
    make("h3", { id, class: "coprod-cards-heading" }, title),
    ...inside,
  );
}

function folded(title, ...inside) {
  const label = make("span", { class: "coprod-group-label" }, title);
  const now = make("span", { class: "coprod-group-count" });
  return {
    now,
    root: make("details", { class: "coprod-group" }, make("summary", {}, label, now), ...inside),
  };
}

// A table in a box of its own, so that a narrow panel scrolls it and not the page.
function table(title, columns, rows) {
  const cell = (one, i) => make(i ? "td" : "th", i ? {} : { scope: "row" }, ...[one].flat());
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

// One question to put to the class, what to listen for, and what to do next.
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

// Which case, and the buttons. The case at hand is chosen until somebody chooses another one.
function sheets(say, cases, tell) {
  const status = make("p", { class: "coprod-hint", role: "status" });
  const id = fresh("case");
  let chosen = false;
  const select = make("select", {
    id,
    onchange: () => {
      chosen = true;
    },
  }, ...cases.map(([value, text]) => make("option", { value }, text)));
  select.addEventListener("keydown", keepKeys);
  const send = (verb, sheet) => () => {
    flushAll();
    if (tell({ verb, sheet, ...(sheet === "case" ? { case: select.value } : {}) })) {
      status.textContent = say.waiting;
    }
  };
  const button = (text, look, verb, sheet) =>
    make(
      "button",
      { type: "button", class: `coprod-button ${look}`, onclick: send(verb, sheet) },
      text,
    );
  const root = section(
    say.sheets,
    make("p", { class: "coprod-teach-about" }, say.sheets_about),
    make(
      "div",
      { class: "coprod-sheet-row" },
      make("div", { class: "coprod-pick" }, make("label", { for: id }, say.case), select),
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
  return {
    root,
    status,
    show: (at) => {
      if (at && !chosen) select.value = at;
    },
  };
}

export function render({ model, el }) {
  const tell = line(model, el);
  const { step, say, cases, outcomes, plans, asks, rubric, handing_in } = model.get("state");
  el.classList.add("coprod", "coprod-panel", "coprod-teacher");
  el.dataset.step = step;
  ownKeys(el);

  const toPrint = sheets(say, cases, tell);
  const paper = printing(say, toPrint.status);
  const hear = (message) => {
    if (message.page) {
      (message.to === "save" ? paper.save : paper.print)(message.page, message.file);
    }
  };
  const steps = asks.map((group) => ({
    step: group.step,
    ...folded(group.title, ...group.asks.map((one) => ask(one, say))),
  }));
  const about = (
    one,
  ) => [
    make("strong", {}, one.label),
    make("br"),
    one.text,
    make("br"),
    make("span", { class: "coprod-soft" }, one.step),
  ];
  const marking = rubric.map((one) => [about(one), one.weak, one.sound, one.strong]);
  el.append(
    make("p", { class: "coprod-hint" }, say.about),
    make("p", { class: "coprod-hint" }, say.shown),
    section(say.asks, ...steps.map((one) => one.root)),
    section(
      say.plans,
      ...plans.map((plan) =>
        folded(
          plan.label,
          table(
            plan.label,
            [say.slot, say.minutes, say.guide],
            plan.rows.map((slot) => [slot.title, String(slot.minutes), slot.guide]),
          ),
        ).root
      ),
    ),
    toPrint.root,
    section(
      say.outcomes,
      make("ul", { class: "coprod-list" }, ...outcomes.map((one) => make("li", {}, ...about(one)))),
    ),
    section(
      say.rubric,
      make("p", { class: "coprod-teach-about" }, say.rubric_about),
      folded(
        say.criterion,
        table(say.rubric, [say.criterion, say.weak, say.sound, say.strong], marking),
      ).root,
    ),
    section(
      say.handing_in,
      make("ul", { class: "coprod-list" }, ...handing_in.map((text) => make("li", {}, text))),
    ),
  );

  // The questions of the step that is on the screen open by themselves; what somebody opened stays.
  let at = null;
  const stop = live(model, (state) => {
    toPrint.show(state.case);
    if (state.at === at) return;
    for (const one of steps) {
      if (one.step === state.at) one.root.open = true;
      else if (one.step === at) one.root.open = false;
      one.now.textContent = one.step === state.at ? say.now : "";
    }
    at = state.at;
  });
  model.on("msg:custom", hear);
  return () => {
    stop();
    model.off("msg:custom", hear);
    paper.stop();
  };
}
