import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BROKEN_BY_BOXES } from '../setup/pdf-ua/broken-rules.ts';
import { SoundDocument } from '../setup/pdf-ua/sound-document.ts';
import { uaDamages } from '../setup/pdf-ua/ua-damages.ts';
import { readUaDocument } from '../setup/pdf-ua/ua-document.ts';
import { findUaFaults, ruleId, uaRules } from '../setup/pdf-ua/ua-rules.ts';
import { projectRoot } from '../setup/run-script.ts';

describe('the rules of PDF/UA-1', () => {
  test('are met by a sound document, also after it is written to a file', async () => {
    const { pdf, read } = await SoundDocument.create();
    expect(findUaFaults(read)).toEqual(new Map());
    expect(findUaFaults(await readUaDocument(await pdf.save()))).toEqual(new Map());
  });

  test.each(uaDamages)('$rule is broken by $what', async ({ rule, apply }) => {
    const sound = await SoundDocument.create();
    apply(sound);
    expect([...findUaFaults(sound.read).keys()]).toContain(rule);
  });

  test('are each broken by something', () => {
    const broken = new Set(uaDamages.map(({ rule }) => rule));
    expect(uaRules.map(ruleId).filter((id) => !broken.has(id))).toEqual([]);
  });
});

describe('the table of rules in ARCHITECTURE.md', () => {
  const source = readFileSync(join(projectRoot, 'ARCHITECTURE.md'), 'utf8');
  const [, section = ''] = source.split('### Rules of PDF/UA-1');
  const rows = [...section.matchAll(/^\| (?<rules>\d[^|]*) \| [^|]+ \| (?<met>[^|]+?) +\|$/gm)].map(
    ({ groups }) => ({ ids: idsOf(groups?.['rules'] ?? ''), met: groups?.['met'] }),
  );

  test('lists each rule that is checked once, and no other', () => {
    expect(rows.flatMap(({ ids }) => ids).toSorted()).toEqual(uaRules.map(ruleId).toSorted());
    expect(source).toContain(`A program can check ${uaRules.length} rules`);
  });

  test('lists as met with an exception the rules that a document without fonts breaks', () => {
    const excepted = rows.filter(({ met }) => met !== 'yes').flatMap(({ ids }) => ids);
    expect(excepted).toEqual(BROKEN_BY_BOXES);
  });
});

/** Returns the ids in a cell such as `7.1: 1–3, 5; 7.3: 1`. */
function idsOf(cell: string): string[] {
  return cell.split(';').flatMap((part) => {
    const [clause = '', tests = ''] = part.split(':').map((text) => text.trim());
    return tests.split(',').flatMap((range) => {
      const [first = 0, last = first] = range.split('–').map(Number);
      return Array.from({ length: last - first + 1 }, (_, index) => `${clause}-${first + index}`);
    });
  });
}
