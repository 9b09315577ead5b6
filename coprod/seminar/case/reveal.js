// A case before and after its reveal: a button first; then all there is to see, in parts of which one
// is on the screen at a time. On paper all of them stand.

import { follow, grow, once, textArea } from "../../panel/front/entered.js";
import { chooser, lookedAt } from "../../panel/front/framed.js";
import { breakable, make, write } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { fresh, inWorkshop } from "../../panel/front/shared.js";
import { live } from "../../panel/front/view.js";
import {
  casePanel,
  drawAnew,
  drawDocuments,
  drawFact,
  drawFacts,
  wayTo,
  withLinks,
} from "./facts.js";

const PLACES = 7; // from strongly less to strongly more
const PARTS = ["story", "chart", "conditions", "items", "silent", "discuss"];

const fold = (name, title, said, open, ...content) => {
  const root = make(
    "details",
    { class: "coprod-card", "data-open": name },
    make(
      "summary",
      {},
      make("span", { class: "coprod-card-title" }, title),
      said ? make("span", { class: "coprod-card-said" }, said) : null,
    ),
    ...content,
  );
  root.open = open;
  return root;
};
const heading = (text) => make("h3", { class: "coprod-cards-heading" }, text);
const shape = (who) =>
  make("span", { class: `coprod-shape coprod-shape-${who}`, "aria-hidden": "true" });

// Asks once where something is not rated: from then on it stays so.
function beforeReveal(el, say, tell) {
  const reveal = () => {
    flushAll();
    tell({ verb: "reveal", case: drawn.dataset.case });
  };
  const said = make("p", { class: "coprod-sentence" });
  const hands = make("p", {});
  const unrated = make("p", {});
  const yes = make(
    "button",
    { type: "button", class: "coprod-button", onclick: once(reveal) },
    say.sure,
  );
  const close = () => {
    sure.hidden = true;
    ask.hidden = false;
    button.focus();
  };
  const sure = make(
    "div",
    { class: "coprod-row", role: "group", "aria-label": say.button },
    yes,
    make("button", { type: "button", class: "coprod-link", onclick: close }, say.cancel),
  );
  const button = make("button", {
    type: "button",
    class: "coprod-button coprod-main",
    onclick: once(() => {
      if (unrated.hidden) reveal();
      else {
        ask.hidden = true;
        sure.hidden = false;
        yes.focus();
      }
    }),
  }, say.button);
  const ask = make("div", { class: "coprod-row" }, button, wayTo(el, "rating", say.rate));
  const title = heading("");
  const drawn = make(
    "div",
    { class: "coprod-before" },
    title,
    said,
    hands,
    unrated,
    ask,
    sure,
    make("p", { class: "coprod-hint" }, say.undo),
  );
  sure.hidden = true;
  return {
    root: drawn,
    show(now, id) {
      drawn.hidden = !now;
      // Whoever takes a reveal back is asked anew.
      if (!now || drawn.dataset.case !== id || !now.unrated) {
        sure.hidden = true;
        ask.hidden = false;
      }
      if (!now) return;
      drawn.dataset.case = id;
      write(title, now.label);
      write(said, now.said);
      write(hands, now.hands);
      hands.hidden = !now.hands;
      write(unrated, now.unrated);
      unrated.hidden = !now.unrated;
    },
  };
}

// One line for each condition: a scale with your rating and ours, a box for each thing hands went up
// for, and what is not on the scale. Whoever hears the page hears words.
function drawChart(chart, rows, say) {
  const besides = rows.some((row) => row.beside.length);
  const cells = (tag, ...columns) =>
    columns.filter(Boolean).map(([attributes, ...content]) => make(tag, attributes, ...content));
  const line = (row) =>
    make(
      "tr",
      {},
      make(
        "th",
        { scope: "row" },
        make("span", { class: "coprod-number" }, String(row.number)),
        ...breakable(row.label),
      ),
      ...cells(
        "td",
        [
          { class: "coprod-scale" },
          make("span", { class: "coprod-unseen" }, row.said),
          drawMarks(row.marks),
        ],
        chart.hands.length ? [{ class: "coprod-boxes" }, drawBoxes(chart.hands, row.boxes)] : null,
        besides ? [{ class: "coprod-beside" }, ...drawBeside(row.beside)] : null,
      ),
    );
  const [less, more] = chart.sides;
  const axis = make(
    "div",
    { class: "coprod-axis" },
    make("span", { class: "coprod-axis-less" }, `◀ ${less}`),
    make("span", { class: "coprod-axis-more" }, `${more} ▶`),
  );
  const steps = make(
    "div",
    { class: "coprod-spots coprod-axis-steps", "aria-hidden": "true" },
    ...chart.steps.map((text) => make("span", {}, text)),
  );
  const labels = make(
    "div",
    { class: "coprod-box-row", "aria-hidden": "true" },
    ...chart.hands.map(([, text]) => make("span", {}, text)),
  );
  return make(
    "figure",
    { class: "coprod-case-chart" },
    make(
      "p",
      { class: "coprod-case-legend" },
      ...chart.legend.map(([who, text]) => make("span", {}, shape(who), text)),
    ),
    make(
      "table",
      { "aria-label": say.chart },
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          ...cells(
            "th",
            [{ scope: "col" }, say.condition],
            [
              { scope: "col", class: "coprod-scale" },
              make("span", { class: "coprod-unseen" }, say.axis),
              axis,
              steps,
            ],
            chart.hands.length
              ? [{ scope: "col", class: "coprod-boxes" }, say.hands_short, labels]
              : null,
            besides ? [{ scope: "col", class: "coprod-beside" }, say.beside] : null,
          ),
        ),
      ),
      make("tbody", {}, ...rows.map(line)),
    ),
    make("figcaption", { class: "coprod-hint" }, chart.about),
  );
}

// What stands at the same place stands there side by side.
function drawMarks(marks) {
  const spots = make("div", { class: "coprod-spots", "aria-hidden": "true" });
  for (const at of new Set(marks.map((mark) => mark.at))) {
    const spot = make(
      "span",
      { class: "coprod-spot", "data-side": String(Math.sign(at)) },
      ...marks.filter((mark) => mark.at === at).map(({ who }) => shape(who)),
    );
    spot.style.gridColumn = String(at + (PLACES + 1) / 2);
    spots.append(spot);
  }
  return spots;
}

// Who says the same stands with the same words.
function drawBeside(beside) {
  return [...new Set(beside.map(({ said }) => said))].map((text) =>
    make(
      "span",
      { "aria-hidden": "true" },
      ...beside.filter(({ said }) => said === text).map(({ who }) => shape(who)),
      text,
    )
  );
}

// The more of all hands went up for it, the fuller is a box; where nobody counted it has no number.
function drawBoxes(heads, boxes) {
  const box = ([field]) => {
    const one = boxes.find((counted) => counted.field === field);
    if (!one) return make("span", {});
    const drawn = make("span", {
      class: "coprod-box",
      title: one.said,
      "data-side": field,
      "data-blank": String(one.n === null),
    }, one.n === null ? "–" : String(one.n));
    drawn.style.setProperty("--share", String(one.share));
    return drawn;
  };
  return make("div", { class: "coprod-box-row", "aria-hidden": "true" }, ...heads.map(box));
}

function bearing(facts, documents, say, none = "") {
  if (!facts.length) return none ? make("p", { class: "coprod-hint" }, none) : null;
  const one = (fact) => {
    const how = [fact.how, fact.why].filter(Boolean).join(". ");
    const item = drawFact(
      fact,
      documents,
      say,
      how ? [make("p", { class: "coprod-bears" }, how)] : [],
    );
    item.dataset.part = fact.part;
    return item;
  };
  return make("ul", { class: "coprod-case-facts", role: "list" }, ...facts.map(one));
}

function drawRow(row, documents, say) {
  const pole = (side, statement) =>
    make(
      "div",
      { class: `coprod-pole coprod-${side}` },
      make("p", {}, statement.text),
      make("p", { class: "coprod-side" }, statement.side),
    );
  const said = (title, one, reason, who) =>
    make(
      "div",
      {},
      make("h4", { class: "coprod-case-part" }, shape(who), title),
      make("p", { class: "coprod-said" }, one.said),
      reason,
    );
  const [yours, ours] = [row.yours.reason, row.ours.reason];
  return fold(
    row.id,
    `${row.number} ${row.label}`,
    row.said,
    false,
    make("div", { class: "coprod-poles" }, pole("less", row.left), pole("more", row.right)),
    make(
      "div",
      { class: "coprod-three" },
      said(
        say.yours,
        row.yours,
        make(
          "p",
          yours ? { dir: "auto", class: "coprod-typed" } : { class: "coprod-hint" },
          yours || say.no_reason,
        ),
        "you",
      ),
      said(say.hands, row.hands, null, "hands"),
      said(say.ours, row.ours, make("p", {}, ...withLinks(ours, documents, say)), "ours"),
    ),
    make("h4", { class: "coprod-case-part" }, say.facts),
    bearing(row.facts, documents, say, say.no_facts),
  );
}

function drawItems(group, documents, say) {
  return fold(
    group.title,
    group.title,
    "",
    false,
    make("p", { class: "coprod-hint" }, say.items_about),
    ...group.items.flatMap((
      item,
    ) => [
      make("h4", { class: "coprod-case-part" }, item.label),
      bearing(item.facts, documents, say),
    ]),
  );
}

// The case as a filled-in record. JupyterLab can open it; a page that serves no files names it.
function recordLink(name, say) {
  const open = () => {
    const lab = globalThis.jupyterapp;
    const folder = (lab.shell.currentWidget?.context?.path ?? "").split("/").slice(0, -1);
    const records = folder.at(-1) === "records" ? folder : [...folder, "records"];
    lab.commands.execute("docmanager:open", { path: [...records, `${name}.ipynb`].join("/") });
  };
  const link = globalThis.jupyterapp && !inWorkshop
    ? make("button", {
      type: "button",
      class: "coprod-link coprod-follow",
      "data-look": "",
      onclick: open,
    }, say.open.replace("{name}", `${name}.ipynb`))
    : make("code", {}, say.path.replace("{name}", name));
  return make("p", {}, say.record, " ", link);
}

// What a part holds, but for what somebody types in it: that stays as it is when this is drawn anew.
function drawPart(part, shown, say) {
  const { documents } = shown;
  const facts = (some) => drawFacts(some, documents, say);
  const draw = {
    story: () => shown.story.map((one) => fold(one.title, one.title, "", true, facts(one.facts))),
    chart: () => [
      make("p", { class: "coprod-nobody" }, say.chart_about),
      drawChart(shown.chart, shown.rows, say),
    ],
    conditions: () => shown.rows.map((row) => drawRow(row, documents, say)),
    items: () => shown.items.map((group) => drawItems(group, documents, say)),
    silent: () => [make("p", { class: "coprod-hint" }, say.silent), facts(shown.silent)],
    discuss: () => [shown.lesson ? make("p", { class: "coprod-sentence" }, shown.lesson) : null],
  };
  return draw[part]();
}

// What one would rate otherwise, for one case after the other.
function afterField(say, state, tell) {
  const id = fresh("after");
  const area = textArea(
    { id, rows: "2" },
    `${state.key}/${state.case}/after`,
    (value) => tell({ verb: "after", case: state.case, value }),
  );
  return {
    root: make("div", { class: "coprod-field" }, make("label", { for: id }, say.after), area),
    show(now) {
      follow(area, now.after, now.epoch);
      requestAnimationFrame(() => grow(area));
    },
  };
}

// The parts, and the tabs that bring one of them to the screen.
function revealed(say, send) {
  const title = make("h3", { class: "coprod-cards-heading", tabindex: "-1" });
  const row = make("div", { class: "coprod-pickers" });
  const own = make("div", {});
  const rest = make("div", {});
  const panels = PARTS.map((part) => {
    const [name, inside] = [make("h3", { class: "coprod-reveal-part-title" }), make("div", {})];
    const root = make(
      "section",
      { role: "tabpanel", id: fresh(part), class: "coprod-reveal-part", "data-part": part },
      name,
      inside,
      ...(part === "discuss" ? [own, rest] : []),
    );
    return { part, name, inside, root };
  });
  const root = make("div", {}, title, row, ...panels.map((one) => one.root));
  let [tabs, looks, after] = [null, null, null];
  const arrange = () => {
    tabs.show(looks.part);
    for (const one of panels) one.root.dataset.aside = String(one.part !== looks.part);
  };
  const label = (parts) => {
    const options = parts.map(({ id, label: text }) => ({
      id,
      label: text,
      panel: panels.find((one) => one.part === id).root.id,
    }));
    tabs = chooser(say.parts, options, (id) => {
      looks.part = id;
      arrange();
    }, "tab");
    row.replaceChildren(tabs.root);
    for (const { part, name, root: panel } of panels) {
      const text = parts.find(({ id }) => id === part)?.label ?? "";
      panel.hidden = !text;
      name.textContent = text;
      panel.setAttribute("aria-label", text);
    }
  };
  // What was entered for the former case goes there.
  const ask = (state, wanted) => {
    flushAll();
    own.dataset.case = wanted;
    after = wanted ? afterField(say, state, send) : null;
    own.replaceChildren(...[after?.root].filter(Boolean));
  };
  return {
    title,
    show(state) {
      const { shown, case: of } = state;
      root.hidden = !shown;
      const wanted = shown ? of : "";
      if ((own.dataset.case ?? "") !== wanted) ask(state, wanted);
      looks = lookedAt(`${state.key}/${of}`);
      if (!shown) looks.part = PARTS[0];
      write(title, shown?.title ?? "");
      const said = JSON.stringify(shown?.parts ?? []);
      if (row.dataset.parts !== said) {
        row.dataset.parts = said;
        label(shown?.parts ?? []);
      }
      if (!shown?.parts.some(({ id }) => id === looks.part)) looks.part = PARTS[0];
      for (const { part, inside } of panels) {
        drawAnew(inside, of, shown, () => (shown ? drawPart(part, shown, say) : []));
      }
      drawAnew(
        rest,
        of,
        shown,
        () => (shown
          ? [
            shown.record ? recordLink(shown.record, say) : null,
            drawDocuments(shown.documents, say),
          ]
          : []),
      );
      arrange();
      after?.show(state);
    },
    root,
  };
}

export function render({ model, el }) {
  const panel = casePanel(model, el, "reveal");
  const { words: say } = model.get("state");
  const none = make(
    "div",
    {},
    make("p", { class: "coprod-note" }, say.none),
    make("div", { class: "coprod-row" }, wayTo(el, "case", say.go)),
  );
  const before = beforeReveal(el, say, panel.send);
  const after = revealed(say, panel.send);
  panel.body.append(none, before.root, after.root);
  return live(model, (state) => {
    const waited = before.root.contains(el.getRootNode().activeElement);
    panel.show(state);
    none.hidden = Boolean(state.case);
    before.show(state.before, state.case);
    el.dataset.state = state.shown ? "revealed" : "";
    after.show(state);
    if (waited && state.shown) after.title.focus();
  });
}
