// What happens when the kernel or the server is gone: nothing is lost, and the page goes on by itself.

import { make, say } from "./make.js";

const LEFT = "coprod-unheard"; // what was entered and no kernel confirmed, for the page that comes next
const LAST = "coprod-restarted";
const WHY = "coprod-why"; // what the page that comes next says while it is set up
const SOON = 30000; // milliseconds: stopped again so soon after a start, it is left to a person
const LOOK = 5000;
const PATIENCE = 3000;

const shared = (globalThis.__coprod ??= { pending: new Set(), askers: new Set(), unheard: new Map() });
const flush = () => { while (shared.pending.size) [...shared.pending].forEach((send) => send()); };

let leaving = false; // Voilà takes the kernel from a page that is left: no reason to start it again

// Takes over what the page before could not deliver, and leaves the same for the one after.
export function carryOver() {
  for (const [key, value] of JSON.parse(sessionStorage.getItem(LEFT) ?? "[]")) shared.unheard.set(key, value);
  sessionStorage.removeItem(LEFT);
  globalThis.addEventListener("beforeunload", () => { leaving = true; }, { capture: true });
  globalThis.addEventListener("pagehide", () => {
    flush();
    if (shared.unheard.size) sessionStorage.setItem(LEFT, JSON.stringify([...shared.unheard]));
  });
}

// Starts the workbook again when its kernel is gone; says so when the server is.
export function watch() {
  const text = make("span", {});
  const again = make("button", { type: "button", class: "coprod-aid", onclick: () => location.reload() }, say.reload);
  const banner = make("div", { class: "coprod-banner", role: "alert", hidden: "" }, text, again);
  document.body.append(banner);
  const tell = (sentence, button) => { text.textContent = sentence; again.hidden = !button; banner.hidden = false; };
  const hide = () => { banner.hidden = true; };

  let gone = false;
  const restart = () => {
    if (gone || leaving) return;
    gone = true;
    const before = Number(sessionStorage.getItem(LAST) ?? 0);
    if (Date.now() - before < SOON) { tell(say.stopped, true); return; }
    sessionStorage.setItem(LAST, String(Date.now()));
    tell(say.again, false);
    sessionStorage.setItem(WHY, say.again);
    location.reload();
  };
  document.addEventListener("coprod:stopped", restart);

  const { baseUrl, kernelId } = JSON.parse(document.querySelector("#jupyter-config-data").textContent);
  const look = async () => {
    if (gone) return;
    try {
      const answer = await fetch(`${baseUrl}api/kernels/${kernelId}`, { cache: "no-store" });
      if (answer.redirected || answer.status === 403) tell(say.unreachable, false); // a server started since
      else if (answer.status === 404) restart();
      else if (answer.ok) hide();
    } catch {
      tell(say.unreachable, false);
    }
  };
  setInterval(look, LOOK);
  keepOnDemand(tell, hide);
}

// Ctrl+S would save this page as a file, which is of no use. It says that everything is kept instead.
function keepOnDemand(tell, hide) {
  globalThis.addEventListener("keydown", async (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    flush();
    const asked = Promise.all([...shared.askers].map((asker) => asker.ask()));
    const late = new Promise((done) => { setTimeout(() => done("late"), PATIENCE); });
    const answer = await Promise.race([asked, late]);
    tell(answer === "late" ? say.late : answer.includes(false) ? say.behind : say.kept, false);
    setTimeout(hide, PATIENCE);
  }, { capture: true });
}
