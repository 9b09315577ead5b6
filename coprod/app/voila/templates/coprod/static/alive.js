// What happens when the kernel or the server is gone: nothing is lost, and the page goes on by itself.

import { place } from "./alone.js";
import { banner } from "./banner.js";
import { fill, say } from "./make.js";
import { tab } from "./memory.js";

const LEFT = "coprod-unheard"; // what was entered and no kernel confirmed, for the page that comes next
const LAST = "coprod-restarted";
const WHY = "coprod-why"; // what the page that comes next says while it is set up
const SOON = 30000; // milliseconds: stopped again so soon after a start, it is left to a person
const FRESH = 120000; // older text may have been overtaken by another page: it is shown, not sent
const LOOK = 5000;
const PATIENCE = 3000;

const shared = (globalThis.__coprod ??= { pending: new Set(), askers: new Set(), unheard: new Map() });
const flush = () => { while (shared.pending.size) [...shared.pending].forEach((send) => send()); };

let leaving = false; // a page that is left ends its kernel: no reason to start it again

// Takes over what the page before could not deliver, and leaves the same for the one after.
export function carryOver() {
  const { at = 0, entries = [] } = JSON.parse(tab.get(LEFT) ?? "{}");
  tab.drop(LEFT);
  if (Date.now() - at < FRESH) for (const [key, value] of entries) shared.unheard.set(key, value);
  else if (entries.length) banner.tell("left", fill(say.left_over, { text: entries.map(([, value]) => `“${value}”`).join(", ") }));
  // Voilà would end the kernel now, before the last answers are sent, and also where nobody leaves: see start.js.
  globalThis.addEventListener("beforeunload", (event) => {
    event.stopImmediatePropagation();
    leaving = true;
    flush();
    setTimeout(() => { leaving = false; }, LOOK); // the page is still here: somebody stayed after all
  }, { capture: true });
  globalThis.addEventListener("pagehide", () => {
    flush();
    const unheard = [...shared.unheard].filter(([key, value]) => !key.endsWith("/private") && typeof value === "string");
    if (unheard.length) tab.set(LEFT, JSON.stringify({ at: place.taken ? 0 : Date.now(), entries: unheard }));
  });
  globalThis.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); }); // its kernel is gone
}

// Starts the workbook again when its kernel is gone; says so when the server is.
export function watch() {
  const again = { text: say.reload, act: () => location.reload() };
  let gone = false;
  let lost = false;
  const restart = () => {
    if (gone || leaving || place.taken) return;
    gone = true;
    const before = Number(tab.get(LAST) ?? 0);
    if (Date.now() - before < SOON) { banner.tell("kernel", say.stopped, again); return; }
    tab.set(LAST, String(Date.now()));
    banner.tell("kernel", say.again);
    tab.set(WHY, say.again);
    location.reload();
  };
  document.addEventListener("coprod:stopped", () => { if (!lost) restart(); });

  const { baseUrl, kernelId } = JSON.parse(document.querySelector("#jupyter-config-data").textContent);
  const ask = () => fetch(`${baseUrl}api/kernels/${kernelId}`, { cache: "no-store", redirect: "manual" });
  // A server that was started anew has opened a page of its own: this one waits to be asked. Where that
  // was in no page of this browser the server would ask for a token here, so this page stays what it is.
  const outdated = () => { gone = true; banner.tell("server", say.outdated, { text: say.reload, act: enter }); };
  const enter = async () => {
    const answer = await ask().catch(() => null);
    if (answer?.status === 404) location.reload();
    else banner.tell("server", answer ? say.refused : say.unreachable, { text: say.reload, act: enter });
  };
  const look = async () => {
    if (gone) return;
    try {
      const answer = await ask();
      if (answer.ok) { lost = false; banner.hide("server"); }
      else if (lost || answer.status !== 404) outdated();
      else restart();
    } catch {
      lost = true;
      banner.tell("server", say.unreachable);
    }
  };
  setInterval(look, LOOK);
  keepOnDemand();
}

// Ctrl+S would save this page as a file, which is of no use. It says whether everything is kept instead.
function keepOnDemand() {
  globalThis.addEventListener("keydown", async (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    flush();
    const asked = Promise.all([...shared.askers].map((asker) => asker.ask()));
    const late = new Promise((done) => { setTimeout(() => done(null), PATIENCE); });
    const kept = await Promise.race([asked, late]);
    const sure = kept?.length && kept.every((one) => one === true);
    banner.tell("keep", sure ? say.kept : kept?.includes(false) ? say.behind : say.late);
    if (sure) setTimeout(() => banner.hide("keep"), PATIENCE);
  }, { capture: true });
}
