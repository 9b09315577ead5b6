// A case before and after its reveal: a button first; then a chart, and rows that open.

const PLACES = 7; // from strongly less to strongly more

const fold = (name, title, said, open, ...content) => {
  const root = make("details", { class: "coprod-card", "data-open": name },
    make("summary", {}, make("span", { class: "coprod-card-title" }, title), said ? make("span", { class: "coprod-card-said" }, said) : null), ...content);
  root.open = open;
  return root;
};
const heading = (text) => make("h3", { class: "coprod-cards-heading" }, text);
const shape = (who) => make("span", { class: `coprod-shape coprod-shape-${who}`, "aria-hidden": "true" });

// Asks once where something is not rated: from then on it stays so.
function beforeReveal(el, say, tell) {
  const reveal = () => { flushAll(); tell({ verb: "reveal", case: drawn.dataset.case }); };
  const said = make("p", { class: "coprod-sentence" });
  const unrated = make("p", {});
  const yes = make("button", { type: "button", class: "coprod-button", onclick: reveal }, say.sure);
  const close = () => { sure.hidden = true; ask.hidden = false; button.focus(); };
  const sure = make("div", { class: "coprod-row", role: "group", "aria-label": say.button }, yes,
    make("button", { type: "button", class: "coprod-link", onclick: close }, say.cancel));
  const button = make("button", { type: "button", class: "coprod-button coprod-main", onclick: () => {
    if (unrated.hidden) reveal();
    else { ask.hidden = true; sure.hidden = false; yes.focus(); }
  } }, say.button);
  const ask = make("div", { class: "coprod-row" }, button, wayTo(el, "rating", say.rate));
  const title = heading("");
  const drawn = make("div", { class: "coprod-before" }, title, said, unrated,
    ask, sure, make("p", { class: "coprod-hint" }, say.undo));
  sure.hidden = true;
  return {
    root: drawn,
    show(now, id) {
      drawn.hidden = !now;
      if (!now) return;
      if (drawn.dataset.case !== id || !now.unrated) { sure.hidden = true; ask.hidden = false; }
      drawn.dataset.case = id;
      write(title, now.label);
      write(said, now.said);
      write(unrated, now.unrated);
      unrated.hidden = !now.unrated;
    },
  };
}

// One line for each condition. What has no place on it is named beside; whoever hears the page hears words.
function drawChart(chart, rows, say) {
  const mark = ({ who, first, last, text }) => {
    const side = Math.sign(first + last);
    const one = make("span", { class: "coprod-spot", "data-who": who, "data-side": String(side), "data-at": String(first) }, shape(who), make("span", { class: "coprod-spot-text" }, text));
    one.style.gridColumn = `${first + (PLACES + 1) / 2} / ${last + (PLACES + 3) / 2}`;
    return one;
  };
  const line = (row) => make("tr", {},
    make("th", { scope: "row" }, make("span", { class: "coprod-number" }, String(row.number)), row.label),
    make("td", {}, make("span", { class: "coprod-unseen" }, row.said), make("div", { class: "coprod-spots", "aria-hidden": "true" }, ...row.marks.map(mark))),
    make("td", { class: "coprod-hint" }, ...row.beside.map((text) => make("p", {}, text))));
  const [less, middle, more] = chart.sides;
  const axis = make("div", { class: "coprod-axis" },
    make("span", { class: "coprod-axis-less" }, `◀ ${less}`), make("span", { class: "coprod-axis-middle" }, middle), make("span", { class: "coprod-axis-more" }, `${more} ▶`));
  const steps = make("div", { class: "coprod-spots coprod-axis-steps", "aria-hidden": "true" }, ...chart.steps.map((text) => make("span", {}, text)));
  return make("figure", { class: "coprod-case-chart" },
    make("p", { class: "coprod-legend" }, ...chart.legend.map(([who, text]) => make("span", {}, shape(who), text))),
    make("table", { "aria-label": say.chart },
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, say.condition),
        make("th", { scope: "col" }, make("span", { class: "coprod-unseen" }, say.axis), axis, steps), make("th", { scope: "col", class: "coprod-hint" }, say.beside))),
      make("tbody", {}, ...rows.map(line))),
    make("figcaption", { class: "coprod-hint" }, chart.about));
}

function bearing(facts, documents, say, none = "") {
  if (!facts.length) return none ? make("p", { class: "coprod-hint" }, none) : null;
  const one = (fact) => {
    const how = [fact.how, fact.why].filter(Boolean).join(". ");
    const item = drawFact(fact, documents, say, how ? [make("p", { class: "coprod-bears" }, how)] : []);
    item.dataset.part = fact.part;
    return item;
  };
  return make("ul", { class: "coprod-case-facts" }, ...facts.map(one));
}

function drawRow(row, documents, say) {
  const pole = (side, statement) => make("div", { class: `coprod-pole coprod-${side}` },
    make("p", {}, statement.text), make("p", { class: "coprod-side" }, statement.side));
  const said = (title, one, reason, who) => make("div", {},
    make("h4", { class: "coprod-case-part" }, shape(who), title), make("p", { class: "coprod-said" }, one.said), reason);
  const [yours, ours] = [row.yours.reason, row.ours.reason];
  return fold(row.id, `${row.number} ${row.label}`, row.said, false,
    make("div", { class: "coprod-poles" }, pole("less", row.left), pole("more", row.right)),
    make("div", { class: "coprod-three" },
      said(say.yours, row.yours, make("p", yours ? { dir: "auto", class: "coprod-typed" } : { class: "coprod-hint" }, yours || say.no_reason), "you"),
      said(say.hands, row.hands, null, "hands"),
      said(say.ours, row.ours, make("p", {}, ...withLinks(ours, documents, say)), "ours")),
    make("h4", { class: "coprod-case-part" }, say.facts), bearing(row.facts, documents, say, say.no_facts));
}

function drawItems(group, documents, say) {
  return fold(group.title, group.title, "", false, make("p", { class: "coprod-hint" }, say.items_about),
    ...group.items.flatMap((item) => [make("h4", { class: "coprod-case-part" }, item.label), bearing(item.facts, documents, say)]));
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
    ? make("button", { type: "button", class: "coprod-link coprod-follow", onclick: open }, say.open.replace("{name}", `${name}.ipynb`))
    : make("code", {}, say.path.replace("{name}", name));
  return make("p", {}, say.record, " ", link);
}

// All but what somebody types, which stays as it is when this is drawn anew.
function drawShown(shown, say) {
  const { documents } = shown;
  return [
    make("h3", { class: "coprod-cards-heading", tabindex: "-1" }, shown.title),
    make("p", { class: "coprod-note" }, say.chart_about),
    drawChart(shown.chart, shown.rows, say),
    heading(say.story),
    ...shown.story.map((part) => fold(part.title, part.title, "", true, drawFacts(part.facts, documents, say))),
    heading(say.by_condition),
    ...shown.rows.map((row) => drawRow(row, documents, say)),
    ...shown.items.map((group) => drawItems(group, documents, say)),
    shown.silent.length ? fold("silent", say.silent, "", true, drawFacts(shown.silent, documents, say)) : null,
    shown.lesson ? heading(say.lesson) : null,
    shown.lesson ? make("p", { class: "coprod-sentence" }, shown.lesson) : null,
  ];
}

// What one would rate otherwise, for one case after the other.
function afterField(say, state, tell) {
  const id = fresh("after");
  const area = textArea({ id, rows: "2" }, `${state.key}/${state.case}/after`, (value) => tell({ verb: "after", case: state.case, value }));
  return {
    root: make("div", { class: "coprod-field" }, make("label", { for: id }, say.after), area),
    show(now) { follow(area, now.after, now.epoch); requestAnimationFrame(() => grow(area)); },
  };
}

function render({ model, el }) {
  const panel = casePanel(model, el, "reveal");
  const { words: say } = model.get("state");
  const none = make("div", {}, make("p", { class: "coprod-note" }, say.none), make("div", { class: "coprod-row" }, wayTo(el, "case", say.go)));
  const before = beforeReveal(el, say, panel.send);
  const shown = make("div", {});
  const own = make("div", {});
  const rest = make("div", {});
  panel.body.append(none, before.root, shown, own, rest);
  let after = null;
  return live(model, (state) => {
    const waited = before.root.contains(el.getRootNode().activeElement);
    panel.show(state);
    none.hidden = Boolean(state.case);
    before.show(state.before, state.case);
    drawAnew(shown, state.case, state.shown, () => (state.shown ? drawShown(state.shown, say) : []));
    drawAnew(rest, state.case, state.shown, () => (state.shown ? [state.shown.record ? recordLink(state.shown.record, say) : null, drawDocuments(state.shown.documents, say)] : []));
    const wanted = state.shown ? state.case : "";
    if (own.dataset.case !== wanted) {
      flushAll(); // what was entered for the former goes there
      own.dataset.case = wanted;
      after = wanted ? afterField(say, state, panel.send) : null;
      own.replaceChildren(...[after?.root].filter(Boolean));
    }
    after?.show(state);
    if (waited && state.shown) shown.querySelector("h3").focus();
  });
}

export default { render };
