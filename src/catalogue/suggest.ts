/** The candidate that is closest to what was written, or undefined where none is close. */
export function closest(written: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(written.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const distance = editDistance(written.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** `; did you mean "mlflow"?`, or an empty string where nothing is close. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const candidate = closest(written, candidates);
  return candidate === undefined ? '' : `; did you mean "${candidate}"?`;
}

/** As `didYouMean()`; where nothing is close, all that there is to choose from. */
export function didYouMeanOneOf(written: string, candidates: readonly string[]): string {
  const hint = didYouMean(written, candidates);
  return hint !== '' || candidates.length === 0 ? hint : `; known here: ${candidates.join(', ')}`;
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j += 1) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped));
    }
  }
  return at(a.length, b.length);
}
