// The tables to browse: which one, what to look for, a list of items, and one of them in full.

const FILTERS = 4; // so many stand in a row; the others are folded away

function option(value, text) { return make("option", { value }, text); }

function picker(label, onchange) {
  const id = fresh("pick");
  const select = make("select", { id, onchange: () => onchange(select.value) });
  select.addEventListener("keydown", keepKeys);
  return { select, root: make("div", { class: "coprod-pick" }, make("label", { for: id }, label), select) };
}

// One item is chosen by click or arrow keys; Tab enters and leaves the list as a whole.
function itemList(say, open) {
  const root = make("div", { class: "coprod-items", role: "listbox", "aria-label": say.list, tabindex: "-1" });
  const later = gathered(open, 120);
  const options = () => [...root.children];
  const choose = (node) => {
    // No kernel is there to answer, or another table is on its way and this list is not the one asked for.
    if (root.closest("[data-stopped], [aria-busy=true]")) return;
    options().forEach((one) => {
      one.setAttribute("aria-selected", String(one === node));
      one.tabIndex = one === node ? 0 : -1;
    });
    node.focus();
    later(node.dataset.item);
  };
  root.addEventListener("keydown", (event) => {
    keepKeys(event);
    const all = options();
    const here = all.indexOf(root.getRootNode().activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1, Enter: here, " ": here }[event.key];
    if (to === undefined || here < 0) return;
    event.preventDefault();
    if (all[to]) choose(all[to]);
  });
  let listed = "";
  return {
    root,
    wait() { root.setAttribute("aria-busy", "true"); },
    show(entries, item, everywhere) {
      root.removeAttribute("aria-busy");
      if (listed !== JSON.stringify([entries, everywhere])) {
        listed = JSON.stringify([entries, everywhere]);
        root.replaceChildren(...entries.map(({ id, label, text, heading, external }) => {
          const node = make("div", { role: "option", class: "coprod-item", "data-item": id },
            everywhere ? make("span", { class: "coprod-item-home" }, external ? `${heading} · ${say.external}` : heading) : null,
            make("span", { class: "coprod-item-label", dir: "auto" }, label), make("span", { class: "coprod-item-text", dir: "auto" }, text));
          node.addEventListener("click", () => choose(node));
          return node;
        }));
        root.scrollTop = 0;
      }
      const shown = options();
      const here = shown.find((node) => node.dataset.item === item);
      shown.forEach((node, i) => {
        node.setAttribute("aria-selected", String(node === here));
        node.tabIndex = node === here || (!here && i === 0) ? 0 : -1;
      });
      if (here) { // within the list only: the page stays where it is
        const box = root.getBoundingClientRect();
        const at = here.getBoundingClientRect();
        if (at.top < box.top || at.bottom > box.bottom) root.scrollTop += at.top - box.top - 8;
      }
    },
  };
}

function facts(item, say, follow) {
  const list = make("dl", { class: "coprod-facts" });
  const add = (title, ...texts) => list.append(make("div", {}, make("dt", {}, title),
    ...texts.filter(Boolean).map((text) => make("dd", { dir: "auto" }, text))));
  const lead = (text, id) => (id
    ? make("button", { type: "button", class: "coprod-link coprod-follow", onclick: () => follow(id) }, text) : text);
  const tell = (sorts) => item.facts.filter((fact) => fact.sorts === sorts)
    .forEach(({ title, text, item: id }) => add(title, lead(text, id)));
  tell(false);
  const address = /^https?:/.test(item.address)
    ? make("a", { href: item.address, target: "_blank", rel: "noopener noreferrer" }, item.address) : item.address;
  if (item.place || address) add(say.where, item.place, item.find, address);
  if (item.basis) {
    add(say.basis, item.basis);
    const works = item.references.map((one) => make("span", {}, lead(one.citation, one.item), ` ${one.how}.`));
    add(say.references, ...(works.length ? works : [say.no_references]));
  }
  if (item.note) add(say.note, item.note);
  const groups = new Map();
  for (const { title, text, item: id } of item.mentions) {
    groups.set(title, [...(groups.get(title) ?? []), lead(text, id)]);
  }
  for (const [title, leads] of groups) add(`${say.mentions}: ${title}`, ...leads);
  tell(true);
  return list;
}

// Selects by which a table can be narrowed; made anew for each table.
function filterRows(say, ask) {
  const root = make("div");
  const row = (some) => make("div", { class: "coprod-filters" }, ...some);
  const one = ({ field, title, choices }) => {
    const { select, root: labelled } = picker(title, (value) => ask("filter", value, { field }));
    select.dataset.field = field;
    select.append(option("", say.any), ...choices.map(({ value, label, rows }) => option(value, `${label} (${rows})`)));
    return labelled;
  };
  let table = null;
  return {
    root,
    show(state) {
      if (table !== state.table) {
        table = state.table;
        const all = state.filters.map(one);
        const more = all.length > FILTERS
          ? [make("details", { class: "coprod-more-filters" }, make("summary", {}, say.more), row(all.slice(FILTERS)))] : [];
        root.replaceChildren(row(all.slice(0, FILTERS)), ...more);
      }
      for (const select of root.querySelectorAll("select")) select.value = state.chosen[select.dataset.field] ?? "";
    },
  };
}

// One item in full. Who comes by a link is taken to its heading.
function itemView(say, ask) {
  const root = make("article", { class: "coprod-detail" });
  let arriving = false;
  const go = (verb, value) => { arriving = true; ask(verb, value); };
  let shown = "";
  return {
    root,
    show({ item, back, entries }) {
      const arrived = arriving;
      arriving = false; // also where nothing new came of it
      if (shown === JSON.stringify([item, back, !entries.length])) return;
      shown = JSON.stringify([item, back, !entries.length]);
      if (!item) { root.replaceChildren(make("p", { class: "coprod-hint" }, entries.length ? say.pick : "")); return; }
      const heading = make("h3", { tabindex: "-1", dir: "auto" }, item.label);
      root.replaceChildren(...[
        back ? make("button", { type: "button", class: "coprod-link", onclick: () => go("back") }, `← ${back}`) : null,
        make("p", { class: "coprod-status" }, item.heading, item.external ? make("strong", {}, ` · ${say.external}`) : ""),
        heading,
        item.text ? make("p", { class: "coprod-statement", dir: "auto" }, item.text) : null,
        facts(item, say, (id) => go("follow", id)),
      ].filter(Boolean));
      if (arrived) { heading.focus({ preventScroll: true }); root.firstChild.scrollIntoView({ block: "nearest" }); }
    },
  };
}

function tablePicker(say, shelf, ask) {
  const one = picker(say.table, (value) => { flushAll(); ask("table", value); });
  one.select.append(option("", say.all), ...shelf.map(({ heading, titles }) => make("optgroup", { label: heading },
    ...titles.map(({ name, title, rows }) => option(name, `${title} (${rows})`)))));
  return one;
}

function searchField(say, ask) {
  const field = make("input", { id: fresh("search"), type: "text", autocomplete: "off", placeholder: say.hint, dir: "auto" });
  const typed = gathered((text) => ask("search", text), 250);
  field.addEventListener("input", () => typed(field.value));
  field.addEventListener("keydown", keepKeys);
  return { field, root: make("div", { class: "coprod-pick" }, make("label", { for: field.id }, say.search), field) };
}

// Requests with numbers, which come back with the answers: so older news can be passed over.
function numbered(tell) {
  const me = fresh("browse");
  let asked = 0;
  return {
    ask: (verb, value, more = {}) => tell({ verb, value, ...more, n: `${me}/${++asked}` }),
    isOld: (heard) => Boolean(heard?.startsWith(`${me}/`)) && heard !== `${me}/${asked}`,
  };
}

function render({ model, el }) {
  const { words: say, shelf } = model.get("state");
  const tell = line(model, el);
  const { ask, isOld } = numbered(tell);
  const leave = (verb, value) => { list.wait(); ask(verb, value); }; // perhaps to another table
  const table = tablePicker(say, shelf, leave);
  const search = searchField(say, ask);
  const clear = make("button", { type: "button", class: "coprod-link",
    onclick: () => { flushAll(); search.field.value = ""; ask("clear"); search.field.focus(); } }, say.clear);
  const filters = filterRows(say, ask);
  const list = itemList(say, (id) => ask("open", id));
  const detail = itemView(say, leave);
  const about = make("p", { class: "coprod-hint" });
  const found = make("p", { class: "coprod-status", role: "status" });
  const empty = make("p", { class: "coprod-notice" });
  const trouble = make("p", { class: "coprod-trouble", role: "alert" });

  el.classList.add("coprod", "coprod-panel", "coprod-browse");
  ownKeys(el);
  startsHere(el);
  el.append(
    make("div", { class: "coprod-lookup" }, table.root, search.root), about, filters.root,
    make("div", { class: "coprod-row" }, found, clear), trouble, empty,
    make("div", { class: "coprod-shelf" }, list.root, detail.root));

  const forget = answers(model, el, tell);
  const stop = live(model, (state) => {
    if (isOld(state.heard)) return;
    table.select.value = state.table;
    if (search.field.getRootNode().activeElement !== search.field) search.field.value = state.text;
    for (const [part, text] of [[about, state.about], [found, state.found], [empty, state.empty], [trouble, state.trouble]]) {
      part.textContent = text;
      part.hidden = !text;
    }
    clear.hidden = !state.text && !Object.values(state.chosen).some(Boolean);
    filters.show(state);
    list.show(state.entries, state.item?.id, !state.table);
    list.root.hidden = !state.entries.length;
    list.root.setAttribute("aria-label", table.select.selectedOptions[0]?.text ?? say.list);
    detail.show(state);
  });
  return () => { stop(); forget(); };
}

export default { render };
