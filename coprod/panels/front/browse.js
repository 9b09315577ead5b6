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
    if (root.closest("[data-stopped]")) return; // no kernel is there to answer
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
    show(entries, item, everywhere) {
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
  tell(true);
  const groups = new Map();
  for (const { title, text, item: id } of item.mentions) {
    groups.set(title, [...(groups.get(title) ?? []), lead(text, id)]);
  }
  for (const [title, leads] of groups) add(`${say.mentions}: ${title}`, ...leads);
  return list;
}

function render({ model, el }) {
  const say = model.get("state").words;
  const tell = line(model, el);
  let arrive = false; // the next item was asked for by a link, so the reader goes there
  // Each request has a number, which comes back with the answer: older news is passed over.
  const me = fresh("browse");
  let asked = 0;
  const ask = (verb, value, more = {}) => tell({ verb, value, ...more, n: `${me}/${++asked}` });
  const isOld = (heard) => heard?.startsWith(`${me}/`) && heard !== `${me}/${asked}`;
  const follow = (id) => { arrive = true; ask("follow", id); };

  const table = picker(say.table, (value) => { flushAll(); ask("table", value); });
  table.select.append(option("", say.all), ...model.get("state").shelf.map(({ heading, titles }) =>
    make("optgroup", { label: heading }, ...titles.map(({ name, title, rows }) => option(name, `${title} (${rows})`)))));
  const search = make("input", { id: fresh("search"), type: "text", autocomplete: "off", placeholder: say.hint });
  const typed = gathered((text) => ask("search", text), 250);
  search.addEventListener("input", () => typed(search.value));
  search.addEventListener("keydown", keepKeys);
  const clear = make("button", { type: "button", class: "coprod-link", onclick: () => { flushAll(); search.value = ""; ask("clear"); search.focus(); } }, say.clear);
  const filters = make("div");
  const about = make("p", { class: "coprod-hint" });
  const found = make("p", { class: "coprod-status", role: "status" });
  const empty = make("p", { class: "coprod-notice" });
  const trouble = make("p", { class: "coprod-trouble", role: "alert" });
  const list = itemList(say, (id) => ask("open", id));
  const detail = make("article", { class: "coprod-detail" });

  el.classList.add("coprod", "coprod-panel", "coprod-browse");
  ownKeys(el);
  el.append(
    make("div", { class: "coprod-lookup" }, table.root,
      make("div", { class: "coprod-pick" }, make("label", { for: search.id }, say.search), search)),
    about, filters, make("div", { class: "coprod-row" }, found, clear), trouble, empty,
    make("div", { class: "coprod-shelf" }, list.root, detail));

  let filtered = null;
  const showFilters = (state) => {
    if (filtered !== state.table) {
      filtered = state.table;
      const all = state.filters.map(({ field, title, choices }) => {
        const one = picker(title, (value) => ask("filter", value, { field }));
        one.select.dataset.field = field;
        one.select.append(option("", say.any), ...choices.map(({ value, label, rows }) => option(value, `${label} (${rows})`)));
        return one.root;
      });
      const row = (some) => make("div", { class: "coprod-filters" }, ...some);
      filters.replaceChildren(row(all.slice(0, FILTERS)), ...(all.length > FILTERS
        ? [make("details", { class: "coprod-more" }, make("summary", {}, say.more), row(all.slice(FILTERS)))] : []));
    }
    for (const select of filters.querySelectorAll("select")) select.value = state.chosen[select.dataset.field] ?? "";
  };

  let shown = "";
  const showItem = (state) => {
    const { item, back } = state;
    const going = arrive;
    arrive = false; // also where nothing new came of it
    if (shown === JSON.stringify([item, back])) return;
    shown = JSON.stringify([item, back]);
    if (!item) { detail.replaceChildren(make("p", { class: "coprod-hint" }, state.entries.length ? say.pick : "")); return; }
    const heading = make("h3", { tabindex: "-1" }, item.label);
    const parts = [
      back ? make("button", { type: "button", class: "coprod-link", onclick: () => { arrive = true; ask("back"); } }, `← ${back}`) : null,
      make("p", { class: "coprod-status" }, item.heading, item.external ? make("strong", {}, ` · ${say.external}`) : ""),
      heading,
      item.text ? make("p", { class: "coprod-statement", dir: "auto" }, item.text) : null,
      facts(item, say, follow),
    ];
    detail.replaceChildren(...parts.filter(Boolean));
    detail.scrollTop = 0;
    if (going) { heading.focus({ preventScroll: true }); detail.scrollIntoView({ block: "nearest" }); }
  };

  const forget = answers(model, el, tell);
  const stop = live(model, (state) => {
    if (isOld(state.heard)) return;
    table.select.value = state.table;
    if (search.getRootNode().activeElement !== search) search.value = state.text;
    about.textContent = state.about;
    found.textContent = state.found;
    for (const [part, text] of [[empty, state.empty], [trouble, state.trouble]]) { part.textContent = text; part.hidden = !text; }
    clear.hidden = !state.text && !Object.values(state.chosen).some(Boolean);
    showFilters(state);
    list.show(state.entries, state.item?.id, !state.table);
    list.root.hidden = !state.entries.length;
    list.root.setAttribute("aria-label", state.table ? table.select.selectedOptions[0]?.text ?? say.list : say.list);
    showItem(state);
  });
  return () => { stop(); forget(); };
}

export default { render };
