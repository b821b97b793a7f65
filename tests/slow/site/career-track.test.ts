import { readFileSync, statSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { countRole } from '#catalogue/model/counts.ts';
import { brokenUaRules } from '../../setup/pdf-ua/broken-rules.ts';
import { printedFiles, readPrinted, type ReadPrinted } from '../../setup/printed-documents.ts';
import { describePrintedLayout, LETTER_SIZE } from '../../setup/printed-layout-suite.ts';
import { describePrintedText } from '../../setup/printed-text-suite.ts';
import { largestRoleOf } from '../../setup/read-site.ts';
import { referenceSite } from '../../setup/sites.ts';

/** The smallest size of running text, 9.5 points, less a tolerance for rounding. */
const BODY_SIZE = 9.49;
/** The largest size of a PDF of a role with 280 requirements, in bytes. */
const SIZE_LIMIT = 400_000;

describe.each(printedFiles)('the $document of $id on $paper, of $site.name', (made) => {
  let pdf: ReadPrinted;

  beforeAll(async () => {
    pdf = await readPrinted(made);
  });

  describePrintedText(made, () => pdf);
  describePrintedLayout(made, () => pdf);

  test('breaks no rule of PDF/UA-1, unless it lacks a character', async () => {
    expect(await brokenUaRules(readFileSync(made.file))).toEqual([]);
  });

  if (made.site === referenceSite && made.role === largestRoleOf(made.site.catalogue)) {
    test('takes up at most 400 KB', () => {
      expect(statSync(made.file).size).toBeLessThanOrEqual(SIZE_LIMIT);
    });

    test('sets running text in 9.5 points or more', () => {
      const pieces = pdf.pages.slice(2).flatMap(({ texts }) => texts);
      const running = pieces.filter(({ text }) => text.split(' ').length > 4);
      expect(running.length).toBeGreaterThan(500);
      expect(running.filter(({ size }) => size < BODY_SIZE)).toEqual([]);
      expect(Math.min(...pieces.map(({ size }) => size))).toBeGreaterThan(LETTER_SIZE);
    });

    test.runIf(made.document === 'career-track')('breaks no skill across two pages', () => {
      const pagesOf = new Map<string, Set<number>>();
      for (const [index, { links }] of pdf.pages.entries()) {
        for (const { url = '' } of links) {
          const skill = /#(?<skill>[^.]+)\.[^.]+$/.exec(url)?.groups?.['skill'];
          if (skill !== undefined) pagesOf.set(skill, (pagesOf.get(skill) ?? new Set()).add(index));
        }
      }
      expect(pagesOf.size).toBe(countRole(made.role).skills);
      expect([...pagesOf].filter(([, on]) => on.size > 1)).toEqual([]);
    });
  }
});
