// The sentences of this page, which come with it.

/** @import { WorkshopWords } from "../../panel/front/state.d.ts" */

/** @type {WorkshopWords} */
export const say = JSON.parse(document.querySelector("#coprod-words")?.textContent ?? "{}");

/**
 * Returns a sentence whose blanks are filled: `{name}` becomes what is called so.
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
