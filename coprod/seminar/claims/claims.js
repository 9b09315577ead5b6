// What is claimed, by what it rests on: bars with a part for each basis, the items of the part that
// is pressed, and one of them in full. What is looked at here is no answer, so nothing is kept.

import { titledChoices } from "../../panel/front/choices.js";
import { itemList, itemView } from "../../panel/front/items.js";
import { line } from "../../panel/front/line.js";
import { make, write } from "../../panel/front/make.js";
import { fresh } from "../../panel/front/shared.js";
import { live, ownKeys } from "../../panel/front/view.js";
import { bars } from "./bars.js";

/** @import { BasisState, ClaimsMessage, ClaimsState } from "../../panel/front/state.d.ts" */
/** @import { View } from "../../panel/front/types.d.ts" */
/** @import { Part } from "./bars.js" */

/** @typedef {Record<string, string>} Words */
/** @typedef {(message: ClaimsMessage) => unknown} Send */

/** What each pattern stands for, by its short name; what that means is told beneath. @param {BasisState[]} bases */
function legend(bases) {
  const swatch = (/** @type {string} */ basis) =>
    make("span", { class: "coprod-swatch", "data-basis": basis, "aria-hidden": "true" });
