/** Returns a prompt for the side that is still empty. */
export function promptFor(from: string, to: string): string {
  if (from === '' && to === '') return 'Pick where you come from and where you go';
  return from === '' ? 'Pick where you come from' : 'Pick where you go';
}

/** Returns a message about sides in the address that do not exist, or an empty text if all exist. */
export function unknownSides(values: readonly string[]): string {
  if (values.length === 0) return '';
  const names = values.map((value) => `“${shorten(value)}”`).join(' and ');
  const fault =
    values.length === 1
      ? 'is not a level of this site. It may have been renamed or removed'
      : 'are not levels of this site. They may have been renamed or removed';
  return `${names} in the address ${fault}. Pick ${values.length === 1 ? 'another level' : 'other levels'} above.`;
}

function shorten(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
