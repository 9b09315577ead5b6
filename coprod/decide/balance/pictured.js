// The rows of the balance as they are, or as they will be once what was answered here is confirmed.

/** @import { BalanceRow, BalanceState } from "../../panel/front/state.d.ts" */

/** @param {BalanceRow} row */
const reach = ({ bars }) => Math.max(bars.against, bars.in_favour);

/** @param {BalanceRow} a @param {BalanceRow} b from the top: what is sure first, and what reaches far */
const order = (a, b) =>
  Number(a.bars.unsure) - Number(b.bars.unsure) || reach(b) - reach(a) || a.order - b.order;

/**
 * @param {Pick<BalanceState, "rows" | "conditions" | "tables">} state as the kernel says it
 * @param {ReadonlyMap<string, string>} said by condition, what was answered and is not confirmed
 * @returns {[item: string, row: BalanceRow][]} from the top
 */
export function pictured({ rows, conditions, tables }, said) {
  const now = { ...rows };
  for (const [item, answer] of said) {
    if (!(item in conditions)) continue;
    const { label, short, order: place, table } = conditions[item];
    const bars = tables[table][answer];
    if (bars) now[item] = { label, short, kind: "condition", order: place, bars };
    else delete now[item];
  }
  return Object.entries(now).sort(([, a], [, b]) => order(a, b));
}
