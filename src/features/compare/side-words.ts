/** Returns what the reader is to do while a side is open; the texts are empty for an open side. */
export function promptFor(from: string, to: string): string {
  if (from === '' && to === '') return 'Pick where you come from and where you go';
  return from === '' ? 'Pick where you come from' : 'Pick where you go';
}

/** What is wrong with sides of an address that the site does not have; empty where there are none. */
export function unknownSides(values: readonly string[]): string {
  if (values.length === 0) return '';
  const names = values.map((value) => `“${shorten(value)}”`).join(' and ');
  const fault =
    values.length === 1
      ? 'is not a level of this site: it may have been renamed or removed'
      : 'are not levels of this site: they may have been renamed or removed';
  return `${names} in the address ${fault}. Pick ${values.length === 1 ? 'another level' : 'other levels'} above.`;
}

function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
