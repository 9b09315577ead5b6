// One case as the paper and its critics would read it: premises, line by line, and both balances.
// All of it stands on the page; what is put aside on the screen is there on paper.

import { once } from "../../panel/front/entered.js";
import { cardFields, chooser, frame, reference } from "../../panel/front/framed.js";
import { make, write } from "../../panel/front/make.js";
import { flushAll } from "../../panel/front/pending.js";
import { fresh, inWorkshop } from "../../panel/front/shared.js";
import { live } from "../../panel/front/view.js";

const PARTS = ["premises", "lines", "balance"];

function readBox(title, read, stance) {
  return make(
    "div",
    { class: "coprod-read" },
    make("p", { class: "coprod-read-who" }, title),
    stance ? make("p", { class: "coprod-read-stance" }, stance) : null,
    make("p", { dir: "auto" }, read.text),
    read.counts ? make("p", { class: "coprod-read-counts" }, read.counts) : null,
  );
}

function restsOn(one, say) {
  const fact = ({ text, note, read }) =>
    make(
      "li",
      { dir: "auto" },
      text,
      note ? make("span", { class: "coprod-hint" }, ` ${note}`) : null,
      ...read.map(({ text: work, url }) =>
        make(
          "p",
          { class: "coprod-hint coprod-work" },
          `${work} `,
          url ? make("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, url) : null,
        )
      ),
    );
  return make(
    "details",
    { class: "coprod-rests" },
    make("summary", {}, say.rests),
    make("p", { class: "coprod-status" }, one.place),
    one.item ? reference(one.item) : null,
    make("p", { class: "coprod-read-who" }, say.facts),
    one.facts.length ? make("ul", {}, ...one.facts.map(fact)) : make("p", {}, say.no_facts),
    one.note ? make("p", { class: "coprod-hint" }, one.note) : null,
  );
}

// A line with both readings, and whose is the stronger. Premises lie open, the others unfold.
function lineBox(one, card, folds, first, send, onward) {
  const say = first.say;
  const fields = cardFields(card, first.key, send);
  const own = make("span", { class: "coprod-line-own" });
  const inside = [
    one.question ? make("p", { class: "coprod-line-question", dir: "auto" }, one.question) : null,
    make(
      "div",
      { class: "coprod-two-reads" },
      readBox(say.in_paper, one.paper),
      readBox(say.in_critics, one.critics, one.stance),
    ),
    make("p", { class: "coprod-hint" }, one.aimed),
    restsOn(one, say),
    make("div", { class: "coprod-sided" }, ...Object.values(fields.roots)),
  ].filter(Boolean);
  const title = make("span", { class: "coprod-line-title", dir: "auto" }, one.label);
  const counts = (who, text) =>
    make("span", {}, make("span", { class: "coprod-line-who" }, `${who}: `), text);
  const root = folds
    ? make(
      "details",
      { class: "coprod-two" },
      make(
        "summary",
        {},
        title,
        counts(say.paper, one.paper.brief),
        counts(say.critics, one.critics.brief),
        own,
      ),
      ...inside,
      make("button", {
        type: "button",
        class: "coprod-button coprod-quiet coprod-next-line",
        "data-look": "",
        onclick: () => onward(root),
      }, say.next),
    )
    : make("section", { class: "coprod-two" }, make("h4", {}, title, own), ...inside);
  root.dataset.line = one.id;
  root.dataset.objection = one.objection;
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", one.label);
  return {
    root,
    show(now, epoch) {
      fields.show(now, epoch);
      write(own, now.said);
      root.dataset.sided = String(Boolean(now.values.holds));
      root.dataset.reasoned = String(Boolean(now.values.reason));
    },
  };
}

// --- the balances, drawn as a table: what no longer counts stands in the row of what it was -----

function halves(cell) {
  if (!cell.bars.length) {
    return [make("span", { class: "coprod-no-bar", "data-blank": String(cell.blank) }, cell.said)];
  }
  const half = (side) => {
    const bar = cell.bars.find((one) => one.side === side);
    return make(
      "span",
      { class: `coprod-half coprod-half-${side}`, "aria-hidden": "true" },
      ...(bar
        ? [
          make("span", { class: "coprod-weight", style: `--strength: ${bar.strength}` }),
          make("span", { class: "coprod-weight-said" }, bar.said),
        ]
        : []),
    );
  };
  return [make("span", { class: "coprod-unseen" }, cell.said), half("against"), half("for")];
}

// What stands in brackets is not torn apart.
const unbroken = (title) =>
  title.split(/ (?=\()/).flatMap((part, i) => [i ? " " : "", make("span", {}, part)]);

function balanceTable(balance, say) {
  const { columns, groups } = balance;
  const row = (...cells) => make("tr", { role: "row" }, ...cells);
  const sides = () =>
    make(
      "span",
      { class: "coprod-sides" },
      make("span", { class: "coprod-side-against" }, `◀ ${say.against}`),
      make("span", { class: "coprod-side-for" }, `${say.for} ▶`),
    );
  const head = row(
    make("th", { role: "columnheader", scope: "col" }, say.row),
    ...columns.map(({ title }) =>
      make(
        "th",
        { role: "columnheader", scope: "col" },
        make("span", { class: "coprod-column-title" }, ...unbroken(title)),
        sides(),
      )
    ),
  );
  const bodies = groups.map((group) =>
    make(
      "tbody",
      { role: "rowgroup" },
      make(
        "tr",
        { role: "row", class: "coprod-kind-row" },
        make("th", { role: "rowheader", scope: "rowgroup", class: "coprod-kind" }, group.label),
      ),
      ...group.rows.map((one) => {
        const drawn = row(
          make(
            "th",
            { role: "rowheader", scope: "row", dir: "auto" },
            make("span", { class: "coprod-touched" }, "◆ "),
            one.label,
          ),
          ...one.cells.map((cell) => make("td", { role: "cell" }, ...halves(cell))),
        );
        drawn.dataset.objection = one.objection;
        return drawn;
      }),
    )
  );
  const foot = make(
    "tfoot",
    { role: "rowgroup" },
    row(
      make("th", { role: "rowheader", scope: "row" }, say.weights),
      ...columns.map(({ title, sentences }) =>
        make(
          "td",
          { role: "cell" },
          make("p", { class: "coprod-foot-title" }, title),
          ...sentences.map((text) => make("p", {}, text)),
        )
      ),
    ),
  );
  const table = make(
    "table",
    { role: "table", class: "coprod-both", style: `--readings: ${columns.length}` },
    make("caption", {}, say.caption),
    make("thead", { role: "rowgroup" }, head),
    ...bodies,
    foot,
  );
  return [
    table,
    balance.yours ? make("p", { class: "coprod-hint" }, balance.yours) : null,
    make("h4", { class: "coprod-changed" }, say.changed),
    make("ul", {}, ...balance.changed.map((text) => make("li", { dir: "auto" }, text))),
    ...balance.beside.map((text) => make("p", { class: "coprod-hint", dir: "auto" }, text)),
    make("p", {}, say.verdict),
  ].filter(Boolean);
}

// --- the panel ---------------------------------------------------------------------------------

function draw({ model, el }) {
  const framed = frame(model, el, "coprod-readings");
  const { send, looks } = framed;
  const first = model.get("state");
  const { case: about, objections, groups } = model.get("shelf");
  const say = first.say;
  const ids = Object.fromEntries([...PARTS, "chips"].map((part) => [part, fresh(part)]));
  looks.part ??= "premises";
  looks.objection ??= "";

  const lines = new Map();
  const box = (one, folds) => {
    const card = first.cards.find(({ id }) => id === one.id);
    lines.set(one.id, lineBox(one, card, folds, first, send, (root) => onward(root)));
    return lines.get(one.id).root;
  };
  const folded = () => [...el.querySelectorAll("details.coprod-two:not([data-aside=true])")];
  const onward = (root) => {
    const next = folded()[folded().indexOf(root) + 1];
    root.open = false;
    if (next) next.open = true;
    const to = (next ?? root).querySelector("summary");
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: "nearest" });
    next?.scrollIntoView({ block: "nearest" });
  };
  // With all of them open, a line asks why only once somebody sided on it.
  const openAll = (open) => {
    folded().forEach((one) => {
      one.open = open;
    });
    panels[1].dataset.every = String(open);
  };
  const all = (open) =>
    make("button", {
      type: "button",
      class: "coprod-link",
      "data-look": "",
      onclick: () => openAll(open),
    }, open ? say.unfold : say.fold);

  const tabs = chooser(
    say.parts,
    PARTS.map((part) => ({ id: part, label: say[part], panel: ids[part] })),
    (id) => turn(id),
    "tab",
  );
  const chips = chooser(say.objections, [{ id: "", label: say.any }, ...objections], (id) => {
    looks.objection = id;
    arrange();
  }, "press");
  chips.root.classList.add("coprod-objections");
  chips.root.prepend(
    make("span", { class: "coprod-chips-label", "aria-hidden": "true" }, say.objection_chips),
  );
  chips.root.id = ids.chips;
  const unfold = make("button", {
    type: "button",
    class: "coprod-link coprod-unfold",
    "data-look": "",
    "aria-controls": ids.chips,
    onclick: () => {
      looks.chips = !looks.chips;
      arrange();
    },
  }, say.objections);
  const touches = make("div", { class: "coprod-objection", role: "status" });
  const drawn = make("div", {});
  const panel = (part, ...parts) =>
    make(
      "section",
      {
        class: "coprod-reading-part",
        role: "tabpanel",
        id: ids[part],
        "aria-label": say[part],
        "data-part": part,
      },
      make("h3", { class: "coprod-reading-part-title" }, say[part]),
      ...parts,
    );
  const kinds = groups.filter((group) => group.lines.length);
  const panels = [
    panel(
      "premises",
      ...kinds.filter((g) => g.premises).flatMap((g) => g.lines.map((one) => box(one, false))),
    ),
    panel(
      "lines",
      make("div", { class: "coprod-row" }, all(true), all(false)),
      ...kinds.filter((g) => !g.premises).map((g) =>
        make(
          "div",
          { class: "coprod-kinds" },
          make("h4", { class: "coprod-kind-title" }, g.label),
          ...g.lines.map((one) => box(one, true)),
        )
      ),
    ),
    panel("balance", drawn),
  ];
  const content = make(
    "div",
    {},
    make("div", { class: "coprod-pickers" }, tabs.root, unfold, chips.root),
    touches,
    ...panels,
  );
  const hidden = make("p", { class: "coprod-note" });
  const look = make("button", {
    type: "button",
    class: "coprod-button coprod-quiet",
    "data-look": "",
    onclick: once(() => {
      flushAll();
      send({ verb: "anyway" });
    }),
  }, say.show);
  const gate = make("div", {}, hidden, look);
  const told = (text) => make("p", { class: "coprod-case-told", dir: "auto" }, text);
  const since = make(
    "div",
    {},
    ...about.lines.slice(1).map(told),
    make("p", { class: "coprod-hint" }, about.fits),
  );
  // A room on a projector was told the case, and needs the space.
  const tale = make(
    "details",
    { class: "coprod-tale", open: !inWorkshop && looks.part !== "balance" },
    make("summary", { dir: "auto" }, about.title),
    told(about.lines[0]),
    since,
  );
  const ours = make("p", { class: "coprod-ours" }, say.ours);
  content.prepend(ours);
  framed.add(tale, gate, content);

  function turn(part) {
    looks.part = part;
    tale.open = part === PARTS[0] && !inWorkshop;
    looks.chips = false;
    arrange();
    // The balance is seen as a whole, where that is possible: its tabs come up to the top.
    if (inWorkshop && part === "balance") content.scrollIntoView({ block: "start" });
  }

  // Which part is on the screen, and which lines the chosen objection touches.
  function arrange() {
    tabs.show(looks.part);
    chips.show(looks.objection);
    const chosen = objections.find(({ id }) => id === looks.objection);
    const balanced = looks.part === "balance";
    content.dataset.part = looks.part;
    ours.dataset.aside = String(balanced); // the table says so itself
    unfold.dataset.aside = String(!balanced);
    const shown = !balanced || Boolean(looks.chips || chosen); // what is marked has its reason in sight
    unfold.setAttribute("aria-expanded", String(shown));
    chips.root.dataset.aside = String(!shown);
    for (const one of panels) one.dataset.aside = String(one.dataset.part !== looks.part);
    for (const { root } of lines.values()) {
      root.dataset.aside = String(Boolean(chosen) && root.dataset.objection !== chosen.id);
    }
    for (const kind of el.querySelectorAll(".coprod-kinds")) {
      kind.dataset.aside = String(
        ![...kind.querySelectorAll("[data-line]")].some((one) => one.dataset.aside === "false"),
      );
    }
    for (const row of drawn.querySelectorAll("tbody tr")) {
      row.dataset.touched = String(Boolean(chosen) && row.dataset.objection === chosen.id);
    }
    const said = chosen ? [chosen.text, chosen.place, chosen.touched] : [];
    if (touches.dataset.shown !== String(said)) {
      touches.dataset.shown = String(said);
      touches.replaceChildren(
        ...said.map((text, i) => make("p", i ? { class: "coprod-hint" } : {}, text)),
      );
    }
    touches.hidden = !chosen;
  }

  function show(state) {
    framed.show(state);
    write(hidden, state.hidden);
    gate.hidden = !state.hidden;
    since.hidden = content.hidden = !gate.hidden;
    for (const card of state.cards) lines.get(card.id)?.show(card, state.epoch);
    const shown = JSON.stringify(state.balance);
    if (state.balance && drawn.dataset.shown !== shown) {
      drawn.dataset.shown = shown;
      drawn.replaceChildren(...balanceTable(state.balance, say));
    }
    arrange();
  }
  return live(model, show);
}

// What may be read changes when the case is revealed or covered again; then all is drawn anew.
export function render({ model, el }) {
  let stop = draw({ model, el });
  const again = () => {
    stop();
    el.replaceChildren();
    stop = draw({ model, el });
  };
  model.on("change:shelf", again);
  return () => {
    model.off("change:shelf", again);
    stop();
  };
}
