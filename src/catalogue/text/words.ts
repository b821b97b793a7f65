/** Made when first asked for: a short program would need longer to make all of them than for what it does. */
const listFormat = once(() => new Intl.ListFormat('en', { type: 'conjunction' }));
const numberFormat = once(() => new Intl.NumberFormat('en'));
const dayFormat = once(() => new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' }));
const lineDayFormat = once(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }));

/** `Python, Docker, and Git`. */
export function joinWords(words: readonly string[]): string {
  return listFormat().format(words);
}

/** `1 skill`, `56 skills`, `1,200 skills`. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${numberFormat().format(count)} ${count === 1 ? singular : plural}`;
}

/** `1,200`. */
export function formatNumber(count: number): string {
  return numberFormat().format(count);
}

/** `80 %` with a space that does not break, of a share from 0 to 1. */
export function formatPercent(share: number): string {
  return `${numberFormat().format(Math.round(share * 1000) / 10)}\u00a0%`;
}

/** `November 22, 2026`, of a day written as `2026-11-22`. */
export function formatDay(day: string): string {
  return dayFormat().format(new Date(`${day}T00:00:00Z`));
}

/** `22 November 2026`, without a comma, of a day written as `2026-11-22`. */
export function dayInLine(day: string): string {
  return lineDayFormat().format(new Date(`${day}T00:00:00Z`));
}

/** `version 90cbf90 of November 22, 2026`. */
export function describeVersion({ commit, day }: { commit: string; day: string }): string {
  return `version ${commit.slice(0, 7)} of ${formatDay(day)}`;
}

/** `an MLOps Engineer`, `a Data Engineer`: by how the first word is likely to be said. */
export function withArticle(name: string): string {
  const first = name.split(/\s/)[0] ?? '';
  const isSpelledOut = /^[A-Z]{2,}/.test(first) && !/^[A-Z]{4,}$/.test(first);
  const startsWithVowel = isSpelledOut
    ? /^[AEFHILMNORSX]/.test(first)
    : /^(?:[aeio]|u(?!ni|se))/i.test(first);
  return `${startsWithVowel ? 'an' : 'a'} ${name}`;
}

/** A text cut at a word so that it has at most `limit` characters, with an ellipsis where something is missing. */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : undefined).replace(/[\s,;:.]+$/, '')}…`;
}

/** The same thing at each call, made at the first. */
function once<Thing>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => (made ??= make());
}
