import { numberOf } from './list-signs.ts';

/** Splits a line such as "Knows: • Git • Docker" or "1. Reads 2. Writes" into its items; returns other lines unchanged. */
export function splitInlineLists(line: string): string[] {
  if (line.includes('`')) return [line];
  const starts = bulletStarts(line) ?? numberStarts(line) ?? [];
  const [first] = starts;
  if (first === undefined) return [line];
  const before = line.slice(0, first);
  const items = starts.map((start, index) => line.slice(start, starts[index + 1]).trimEnd());
  return before.trim() === '' ? items.map((item) => before + item) : [before.trimEnd(), ...items];
}

/** Matches bullets that do not occur within sentences. */
const CLEAR_BULLET = /[•◦▪‣●▸►➢\uf0b7]/g;

/** Patterns of numbered items; the first group is the number. */
const NUMBERS = [
  /(?<!\S)(\d{1,2})\.(?=\s+\S)/g,
  /(?<!\S)(\d{1,2})\)(?=\s+\S)/g,
  /(?<!\S)\((\d{1,2})\)(?=\s*\S)/g,
  /([①-⑳])(?=\s*\S)/g,
];

function bulletStarts(line: string): number[] | undefined {
  const bullets = [...line.matchAll(CLEAR_BULLET)];
  const [first] = bullets;
  if (first === undefined) return undefined;
  const starts = bullets.filter(({ 0: bullet }) => bullet === first[0]).map(({ index }) => index);
  // Adjacent bullets such as ●●○ are a rating, not a list.
  const isPicture = bullets.some(({ index }, at) => bullets[at + 1]?.index === index + 1);
  const isListed = beginsList(line, first.index) || (starts.length > 1 && endsSentence(line, first.index));
  return isPicture || !isListed ? undefined : starts;
}

function numberStarts(line: string): number[] | undefined {
  if (!/\d[.)]|[①-⑳]/.test(line)) return undefined;
  for (const pattern of NUMBERS) {
    const found = [...line.matchAll(pattern)];
    const [first] = found;
    if (first === undefined || found.length === 1) continue;
    const countsUp = found.every(({ 1: mark = '' }, index) => numberOf(mark) === index + 1);
    if (countsUp && (beginsList(line, first.index) || endsSentence(line, first.index))) {
      return found.map(({ index }) => index);
    }
  }
  return undefined;
}

function beginsList(line: string, start: number): boolean {
  const before = line.slice(0, start).trimEnd();
  return before.trim() === '' || /[:：]$/.test(before);
}

function endsSentence(line: string, start: number): boolean {
  return /[.!?。]$/.test(line.slice(0, start).trimEnd());
}
