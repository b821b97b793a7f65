import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { Progress } from './progress.ts';

const SECOND = 1000;

/** Everything printed, with its time in milliseconds since the start of the test. */
let printed: { time: number; text: string }[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  const start = performance.now();
  const keep = (text: string): void => {
    printed.push({ time: performance.now() - start, text });
  };
  printed = [];
  vi.spyOn(console, 'error').mockImplementation((text: string) => keep(`${text}\n`));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    keep(String(text));
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function setTerminal(isTerminal: boolean): void {
  const before = Object.getOwnPropertyDescriptor(process.stderr, 'isTTY');
  Object.defineProperty(process.stderr, 'isTTY', { value: isTerminal, configurable: true });
  onTestFinished(() => {
    if (before) Object.defineProperty(process.stderr, 'isTTY', before);
    else Reflect.deleteProperty(process.stderr, 'isTTY');
  });
}

function work(progress: Progress, seconds: number): void {
  for (let second = 0; second < seconds; second += 1) {
    vi.advanceTimersByTime(SECOND);
    progress.advance();
  }
}

/** Returns the lines that a terminal shows after everything that was printed. */
function screen(): string[] {
  const lines = [''];
  let column = 0;
  for (const [sign] of printed
    .map(({ text }) => text)
    .join('')
    .matchAll(/\u001b\[K|[^]/g)) {
    const line = lines.at(-1) ?? '';
    if (sign === '\n') lines.push('');
    else if (sign === '\u001b[K') lines[lines.length - 1] = line.slice(0, column);
    else if (sign !== '\r') lines[lines.length - 1] = line.slice(0, column) + sign + line.slice(column + 1);
    if (sign === '\n' || sign === '\r') column = 0;
    else if (sign.length === 1) column += 1;
  }
  return lines;
}

test('shows one line with the count, the total and the time left in a terminal', () => {
  setTerminal(true);
  const progress = new Progress(4, 'page');
  const shown = [1, 2, 3, 4].map(() => {
    work(progress, 1);
    return screen();
  });
  expect(shown).toEqual([
    ['1 of 4 pages, about 3 s left'],
    ['2 of 4 pages, about 2 s left'],
    ['3 of 4 pages, about 1 s left'],
    ['4 of 4 pages, about 0 s left'],
  ]);
});

test('leaves nothing of a longer line in a terminal', () => {
  setTerminal(true);
  const progress = new Progress(101, 'page');
  work(progress, 1);
  expect(screen()).toEqual(['1 of 101 pages, about 100 s left']);
  work(progress, 1);
  expect(screen()).toEqual(['2 of 101 pages, about 99 s left']);
});

test('clears the line in a terminal at the end', () => {
  setTerminal(true);
  const progress = new Progress(4, 'page');
  work(progress, 4);
  progress.end();
  expect(screen()).toEqual(['']);
});

test('estimates the time left from the average so far', () => {
  setTerminal(true);
  const progress = new Progress(10, 'page');
  vi.advanceTimersByTime(30 * SECOND);
  progress.advance();
  progress.advance();
  expect(screen()).toEqual(['2 of 10 pages, about 120 s left']);
});

test('uses the singular for a total of one', () => {
  setTerminal(true);
  work(new Progress(1, 'page'), 1);
  expect(screen()).toEqual(['1 of 1 page, about 0 s left']);
});

test('prints at most one line in ten seconds to a log', () => {
  setTerminal(false);
  work(new Progress(100, 'page'), 100);
  const times = [0, ...printed.map(({ time }) => time)];
  expect(times.length).toBeGreaterThan(5);
  for (const [index, time] of times.slice(1).entries()) {
    expect(time - (times[index] ?? 0)).toBeGreaterThanOrEqual(10 * SECOND);
  }
});

test('prints whole lines with the count, the total and the time left to a log', () => {
  setTerminal(false);
  work(new Progress(100, 'page'), 100);
  expect(printed).not.toEqual([]);
  for (const { time, text } of printed) {
    const done = time / SECOND;
    expect(text).toBe(`${String(done)} of 100 pages, about ${String(100 - done)} s left\n`);
  }
});

test('prints no control characters to a log, and no line at the end', () => {
  setTerminal(false);
  const progress = new Progress(30, 'page');
  work(progress, 30);
  const before = printed.length;
  progress.end();
  expect(before).toBeGreaterThan(0);
  expect(printed).toHaveLength(before);
  for (const { text } of printed) expect(text).toMatch(/^[^\p{Cc}]+\n$/u);
});

test('prints nothing to a log of short work', () => {
  setTerminal(false);
  const progress = new Progress(9, 'page');
  work(progress, 9);
  progress.end();
  expect(printed).toEqual([]);
});
