/** The id that the fragment of an address names; an empty string without one, and where it is malformed. */
export function addressedId({ hash }: Location): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** Says so where a permalink leads to what is not asked, or no longer: a skill's id, a point and a level's id. */
export function reportMissing(matrix: HTMLElement, id: string): void {
  const text = matrix.querySelector<HTMLElement>('.missing');
  const name = text?.querySelector('code');
  if (!text || !name) return;
  text.hidden = !/^[a-z\d-]+\.[a-z\d-]+$/.test(id) || document.getElementById(id) !== null;
  name.textContent = id;
  if (!text.hidden) text.scrollIntoView();
}
