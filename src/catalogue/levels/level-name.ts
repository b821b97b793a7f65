const LONGEST = 6;

/** A level's name where there is little room: `Senior` stays, `Intermediate` becomes `Inter`, `Engineer II` becomes `E II`. */
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
