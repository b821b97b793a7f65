/** Created at the first use, since creating all of them would take longer than a short program runs. */
const listFormat = once(() => new Intl.ListFormat('en', { type: 'conjunction' }));
const numberFormat = once(() => new Intl.NumberFormat('en'));
const dayFormat = once(() => new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }));
const lineDayFormat = once(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }));

/** Returns `Python, Docker, and Git`. */
export function joinWords(words: readonly string[]): string {
  return listFormat().format(words);
}

/** Returns `1 skill`, `56 skills` or `1,200 skills`. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${numberFormat().format(count)} ${count === 1 ? singular : plural}`;
}

/** Returns `1,200`. */
export function formatNumber(count: number): string {
  return numberFormat().format(count);
}

/** Returns `80 %` with a no-break space, given a share from 0 to 1. */
export function formatPercent(share: number): string {
  return `${numberFormat().format(Math.round(share * 1000) / 10)}\u00a0%`;
}

/** Returns `November 22, 2026` for the date `2026-11-22`. */
export function formatDay(day: string): string {
  return dayFormat().format(new Date(`${day}T00:00:00Z`));
}

/** Returns `22 November 2026` for the date `2026-11-22`, for texts in which a comma would confuse. */
export function dayInLine(day: string): string {
  return lineDayFormat().format(new Date(`${day}T00:00:00Z`));
}

/** Returns `version 90cbf90 of November 22, 2026`. */
export function describeVersion({ commit, day }: { commit: string; day: string }): string {
  return `version ${commit.slice(0, 7)} of ${formatDay(day)}`;
}

/** Returns `an MLOps Engineer` or `a Data Engineer`. */
export function withArticle(name: string): string {
  return `${articleOf(name)} ${name}`;
}

/** Returns `an` or `a`, by the likely pronunciation of the first word of a name. */
export function articleOf(name: string): string {
  const first = name.split(/\s/)[0] ?? '';
  const isSpelledOut = /^[A-Z]{2,}/.test(first) && !/^[A-Z]{4,}$/.test(first);
  const startsWithVowel = isSpelledOut
    ? /^[AEFHILMNORSX]/.test(first)
    : /^(?:[aeio]|u(?!ni|se))/i.test(first);
  return startsWithVowel ? 'an' : 'a';
}

/** Cuts a text after a word to at most `limit` characters, including an ellipsis. */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : undefined).replace(/[\s,;:.]+$/, '')}…`;
}

/** Returns a function that calls `make` once and then returns the same result. */
function once<Thing>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => (made ??= make());
}
