/** Returns the id in the fragment of an address, or an empty string if there is none or it is malformed. */
export function addressedId({ hash }: Location): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** Matches permalinks of a requirement, a row and a domain: `mlflow.senior`, `row:mlflow`, `domain:security`. */
const PERMALINK = /^[a-z\d-]+[.:][a-z\d-]+$/;

/** Shows a notice if the id of a permalink is not on the page. */
export function reportMissing(matrix: HTMLElement, id: string): void {
  const text = matrix.querySelector<HTMLElement>('.missing');
  const name = text?.querySelector('code');
  if (!text || !name) return;
  text.hidden = !PERMALINK.test(id) || document.getElementById(id) !== null;
  name.textContent = id;
  if (!text.hidden) text.scrollIntoView();
}
