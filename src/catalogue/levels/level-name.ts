const LONGEST = 6;

/** Shortens the name of a level to about six characters: `Senior`, `Inter` for `Intermediate`, `E II` for `Engineer II`. */
export function shortLevelName(name: string): string {
  const words = name.split(/[\s/·,()-]+/).filter(Boolean);
  const [first = name] = words;
  if ([...name].length <= LONGEST) return name;
  if (words.length <= 1) return [...first].slice(0, LONGEST - 1).join('');
  const last = words.at(-1) ?? '';
  const isOrdinal = /^(?:\d+|[IVX]+)$/.test(last);
  const initials = (isOrdinal ? words.slice(0, -1) : words).map((word) => [...word][0] ?? '').join('');
  return isOrdinal ? `${initials} ${last}` : initials.slice(0, LONGEST);
}
