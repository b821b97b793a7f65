import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitSections, type Section } from './fit-sections.ts';

/** Returns a section with entries of the given lengths, each counting as two changes. */
function section(name: string, isOpen: boolean, ...lengths: number[]): Section {
  const entries = lengths.map((length, index) => ({
    markdown: `${name}${index}`.padEnd(length, '.'),
    changes: 2,
  }));
  return { name, title: name, summary: `<b>${name}</b>`, isOpen, entries };
}

test('shows everything if there is room', () => {
  const sections = [section('a', true, 2, 2), section('x', false), section('b', false, 2)];
  expect(fitSections(sections, 1_000)).toEqual({
    markdown: '### a\n\na0\n\na1\n\n### x\n\n<details>\n<summary><b>b</b></summary>\n\nb0\n\n</details>',
    leftOut: [],
  });
});

test('leaves out the last entries of the longest section and counts their changes', () => {
  const [long, short] = [section('long', false, 100, 100, 100), section('short', false, 100)];
  const { markdown, leftOut } = fitSections([long, short], 450);
  expect(markdown).toMatch(/long0\.{95}\n\n\*… and 4 more changes, left out here\.\*\n\n<\/details>/);
  expect(markdown).toContain('short0');
  expect(leftOut).toEqual([{ section: long, changes: 4 }]);
});

test('leaves out a section if none of its entries fits, or if it is only a heading', () => {
  const [long, short, heading] = [
    section('long', true, 500),
    section('short', true, 10),
    section('heading'.repeat(20), true),
  ];
  expect(fitSections([long, short, heading], 100)).toEqual({
    markdown: '### short\n\nshort0....',
    leftOut: [
      { section: long, changes: 2 },
      { section: heading, changes: 1 },
    ],
  });
});

test('never exceeds the room and never cuts an entry', () => {
  const sections = fc.array(
    fc
      .tuple(fc.boolean(), fc.array(fc.integer({ min: 5, max: 300 }), { minLength: 1 }))
      .map(([isOpen, lengths]) => section('part', isOpen, ...lengths)),
  );
  fc.assert(
    fc.property(sections, fc.integer({ min: 0, max: 5_000 }), (all, room) => {
      const { markdown, leftOut } = fitSections(all, room);
      const entries = all.flatMap((part) => part.entries);
      const shown = [...markdown.matchAll(/^part\d/gm)].length;
      expect(markdown.length).toBeLessThanOrEqual(room);
      expect(leftOut.reduce((sum, { changes }) => sum + changes, 0)).toBe(2 * (entries.length - shown));
      expect(markdown.split('<details>')).toHaveLength(markdown.split('</details>').length);
    }),
  );
});
