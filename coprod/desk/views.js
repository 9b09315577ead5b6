// All views there are, by name: what a page loads once, whichever of them it shows.

import { render as browse } from "../browsing/browse.js";
import { render as balance } from "../decide/balance/balance.js";
import { render as privately } from "../decide/purposes/private.js";
import { listenToPage } from "../panel/front/around.js";
import { render as cards } from "../panel/front/cards.js";
import { modelOf } from "../panel/front/model.js";
import { render as conditions } from "../rating/conditions.js";
import { render as caseToRead } from "../seminar/case/case.js";
import { render as reveal } from "../seminar/case/reveal.js";
import { render as claims } from "../seminar/claims/claims.js";
import { render as debate } from "../seminar/debate/debate.js";
import { render as definitions } from "../seminar/definitions/definitions.js";
import { render as placings } from "../seminar/definitions/placings.js";
import { render as readings } from "../seminar/readings/readings.js";
import { render as teacher } from "../seminar/teacher/teacher.js";
import { render as handout } from "../session/handout/handout.js";
import { render as prompts } from "../session/handout/prompts.js";
import { render as kept } from "../session/kept/kept.js";
import { render as parked } from "../session/parked/parked.js";
import { render as toolbar } from "../session/start/toolbar.js";
import { render as steps } from "../session/steps/steps.js";

/** @import { RawModel } from "../panel/front/types.d.ts" */

export const VIEWS = {
  balance,
  browse,
  cards,
  case: caseToRead,
  claims,
  conditions,
  debate,
  definitions,
  handout,
  kept,
  parked,
  placings,
  private: privately,
  prompts,
  readings,
  reveal,
  steps,
  teacher,
  toolbar,
};

listenToPage();

/**
 * Draws the view of a model.
 * @param {{ model: RawModel, el: HTMLElement, wire: RawModel, signal: AbortSignal }} shown
 */
export async function show({ model, el, wire, signal }) {
  dress(wire.get("version"), wire.get("style"));
  const draw = VIEWS[/** @type {keyof typeof VIEWS} */ (model.get("view"))];
  // Which state comes down is the business of the class that names this view.
  return draw({ model: /** @type {any} */ (await modelOf(model, wire, signal)), el });
}

/**
 * One style sheet a page for each version of it.
 * @param {string} version
 * @param {string} style
 */
export function dress(version, style) {
  const id = `coprod-style-${version}`;
  if (document.getElementById(id)) return;
  const sheet = document.createElement("style");
  sheet.id = id;
  sheet.textContent = style;
  document.head.append(sheet);
}
