import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitSections, type Fold } from './fit-sections.ts';

/** A part with entries of the given lengths, of which each stands for two changes. */
function fold(name: string, isOpen: boolean, ...lengths: number[]): Fold {
  const entries = lengths.map((length, index) => ({
    markdown: `${name}${index}`.padEnd(length, '.'),
    changes: 2,
  }));
  return { title: name, summary: `<b>${name}</b>`, isOpen, entries };
}

test('shows everything where there is room', () => {
  const sections = [
    { title: 'First', folds: [fold('a', true, 2, 2)] },
    { title: 'Empty', folds: [fold('x', true)] },
    { title: 'Second', folds: [fold('b', false, 2), fold('y', false)] },
  ];
  expect(fitSections(sections, 1_000)).toEqual({
    markdown:
      '### First\n\n#### a\n\na0\n\na1\n\n### Second\n\n<details>\n<summary><b>b</b></summary>\n\nb0\n\n</details>',
    leftOut: 0,
  });
});

test('leaves out the last entries of the longest part, and says how many changes they hold', () => {
  const sections = [{ title: 'All', folds: [fold('long', false, 100, 100, 100), fold('short', false, 100)] }];
  const { markdown, leftOut } = fitSections(sections, 460);
  expect(markdown).toMatch(/long0\.{95}\n\n\*… and 4 more changes, left out here\.\*\n\n<\/details>/);
  expect(markdown).toContain('short0');
  expect(leftOut).toBe(4);
});

test('leaves out a part of which no entry fits', () => {
  const sections = [{ title: 'All', folds: [fold('long', true, 500), fold('short', true, 10)] }];
  expect(fitSections(sections, 100)).toEqual({ markdown: '### All\n\n#### short\n\nshort0....', leftOut: 2 });
});

test('never needs more room than there is, and never cuts anything', () => {
  const folds = fc.array(
    fc
      .tuple(fc.boolean(), fc.array(fc.integer({ min: 5, max: 300 })))
      .map(([isOpen, lengths]) => fold('part', isOpen, ...lengths)),
  );
  fc.assert(
    fc.property(fc.array(folds), fc.integer({ min: 0, max: 5_000 }), (all, room) => {
      const sections = all.map((some) => ({ title: 'Chapter', folds: some }));
      const { markdown, leftOut } = fitSections(sections, room);
      const entries = all.flat().flatMap((part) => part.entries);
      const shown = [...markdown.matchAll(/^part\d/gm)].length;
      expect(markdown.length).toBeLessThanOrEqual(room);
      expect(leftOut).toBe(2 * (entries.length - shown));
      expect(markdown.split('<details>')).toHaveLength(markdown.split('</details>').length);
    }),
  );
});
