// What happens when the kernel or the server is gone: nothing is lost, and the page goes on by itself.

import { flushAll } from "../../panel/front/pending.js";
import { shared } from "../../panel/front/shared.js";
import { place } from "./alone.js";
import { banner } from "./banner.js";
import { tab } from "./memory.js";
import { fill, say } from "./words.js";

const LEFT = "coprod-unheard"; // what was entered and no kernel confirmed, for the page that comes next
const LAST = "coprod-restarted";
const WHY = "coprod-why"; // what the page that comes next says while it is set up
const SOON = 30000; // milliseconds: stopped again so soon after a start, it is left to a person
const FRESH = 120000; // older text may have been overtaken by another page: it is shown, not sent
const LOOK = 5000;
const PATIENCE = 3000;

let leaving = false; // a page that is left ends its kernel: no reason to start it again

/** Takes over what the page before could not deliver, and leaves the same for the one after. */
export function carryOver() {
  takeOver();
  // Voilà would end the kernel now, before the last answers are sent, and also where nobody leaves: see start.js.
  globalThis.addEventListener("beforeunload", (event) => {
    event.stopImmediatePropagation();
    leaving = true;
    flushAll();
    setTimeout(() => {
      leaving = false;
    }, LOOK); // the page is still here: somebody stayed after all
  }, { capture: true });
  globalThis.addEventListener("pagehide", leaveOver);
  globalThis.addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload(); // its kernel is gone
  });
}

function takeOver() {
  /** @type {{ at?: number, entries?: [string, unknown][] }} */
  const { at = 0, entries = [] } = JSON.parse(tab.get(LEFT) ?? "{}");
  tab.drop(LEFT);
  if (Date.now() - at < FRESH) {
    for (const [key, value] of entries) shared.unheard.set(key, value);
  } else if (entries.length) {
    const text = entries.map(([, value]) => `“${value}”`).join(", ");
    banner.tell("left", fill(say.left_over, { text }));
  }
}

function leaveOver() {
  flushAll();
  const entries = [...shared.unheard].filter(([key, value]) =>
    !key.endsWith("/private") && typeof value === "string"
  );
  if (entries.length) {
    tab.set(LEFT, JSON.stringify({ at: place.taken ? 0 : Date.now(), entries }));
  }
}

/** Starts the workbook again when its kernel is gone; says so when the server is. */
export function watch() {
  const config = document.querySelector("#jupyter-config-data")?.textContent;
  if (!config) return;
  const { baseUrl, kernelId } = JSON.parse(config);
  lookAfter(() =>
    fetch(`${baseUrl}api/kernels/${kernelId}`, { cache: "no-store", redirect: "manual" })
  );
  keepOnDemand();
}

/** @param {() => Promise<Response>} ask */
function lookAfter(ask) {
  let gone = false; // the kernel, or the server that knew it
  let lost = false; // there was no answer
  const restart = () => {
    if (gone || leaving || place.taken) return;
    gone = true;
    startAgain();
  };
  // A server that was started anew has opened a page of its own: this one waits to be asked. Where that
  // was in no page of this browser the server would ask for a token here, so this page stays what it is.
  const outdated = () => {
    gone = true;
    banner.tell("server", say.outdated, { text: say.reload, act: enter });
  };
  const enter = async () => {
    const answer = await ask().catch(() => null);
    if (answer?.status === 404) location.reload();
    else {
      const why = answer ? say.refused : say.unreachable;
      banner.tell("server", why, { text: say.reload, act: enter });
    }
  };
  const look = async () => {
    if (gone) return;
    try {
      const answer = await ask();
      if (answer.ok) {
        lost = false;
        banner.hide("server");
      } else if (lost || answer.status !== 404) outdated();
      else restart();
    } catch {
      lost = true;
      banner.tell("server", say.unreachable);
    }
  };
  document.addEventListener("coprod:stopped", () => {
    if (!lost) restart();
  });
  setInterval(look, LOOK);
}

// Loads the page again; the second time in a row that is left to a person.
function startAgain() {
  const before = Number(tab.get(LAST) ?? 0);
  if (Date.now() - before < SOON) {
    banner.tell("kernel", say.stopped, { text: say.reload, act: () => location.reload() });
    return;
  }
  tab.set(LAST, String(Date.now()));
  banner.tell("kernel", say.again);
  tab.set(WHY, say.again);
  location.reload();
}

// Ctrl+S would save this page as a file, which is of no use. It says whether everything is kept instead.
function keepOnDemand() {
  globalThis.addEventListener("keydown", async (event) => {
    const wanted = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!wanted || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    flushAll();
    const asked = Promise.all([...shared.askers].map((asker) => asker.ask()));
    /** @type {Promise<null>} */
    const late = new Promise((done) => {
      setTimeout(done, PATIENCE, null);
    });
    const kept = await Promise.race([asked, late]);
    const sure = kept?.length && kept.every((one) => one === true);
    banner.tell("keep", sure ? say.kept : kept?.includes(false) ? say.behind : say.late);
    if (sure) setTimeout(() => banner.hide("keep"), PATIENCE);
  }, { capture: true });
}
