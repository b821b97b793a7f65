/** The id that the fragment of an address names; an empty string without one, and where it is malformed. */
export function addressedId({ hash }: Location): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** Permalinks of a requirement, a skill's row and a domain's part: `mlflow.senior`, `row:mlflow`, `domain:security`. */
const PERMALINK = /^[a-z\d-]+[.:][a-z\d-]+$/;

/** Says so where a permalink leads to what is not asked, or no longer. */
export function reportMissing(matrix: HTMLElement, id: string): void {
  const text = matrix.querySelector<HTMLElement>('.missing');
  const name = text?.querySelector('code');
  if (!text || !name) return;
  text.hidden = !PERMALINK.test(id) || document.getElementById(id) !== null;
  name.textContent = id;
  if (!text.hidden) text.scrollIntoView();
}
