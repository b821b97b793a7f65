import type { Ask } from '#catalogue/assessment/asks.ts';
import type { Change } from '#catalogue/assessment/compare.ts';
import type { AsksData } from '#catalogue/publish/data/asks-data.ts';

/** Returns the requirements to show for a change: one, or both if the proficiency differs. */
export function asksOf({ from, to }: Change): Ask[] {
  const asks = [from, to].filter((ask) => ask !== null);
  return from?.depth === to?.depth ? asks.slice(-1) : asks;
}

/** Describes a change: `Working → Advanced, mandatory from here on`. Returns an empty text if only the bar differs. */
export function changeWords(change: Change, scale: AsksData['scale']): string {
  const asks = asksOf(change);
  const names = asks.map(({ depth }) => scale[depth]?.name ?? (asks.length > 1 ? 'no proficiency' : ''));
  const replaced = change.replaced === undefined ? [] : [`${change.replaced.name} before`];
  return [names.join(' → '), ...replaced, ...mandatoryWords(change)].filter(Boolean).join(', ');
}

function mandatoryWords({ from, to }: Change): string[] {
  if (to === null) return from?.mandatory ? ['mandatory before'] : [];
  if (to.mandatory) return [from?.mandatory === false ? 'mandatory from here on' : 'mandatory'];
  return from?.mandatory ? ['no longer mandatory'] : [];
}
