import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillProposalForm } from './proposal-form.ts';

const GITHUB = 'https://github.com/owner/name/issues/new?template=proposal.yml';
const fields = {
  title: 'Proposal: MLflow at Senior',
  kind: 'The text of a requirement',
  requirement: 'mlops-engineer/mlflow/senior',
  current: 'Asks "why" & gives 100 % of it.\n\n- A list.',
} as const;

test('fills each field of a form on GitHub by its name', () => {
  const address = new URL(fillProposalForm(GITHUB, fields));
  expect(Object.fromEntries(address.searchParams)).toEqual({ template: 'proposal.yml', ...fields });
  expect(address.href).toContain('requirement=mlops-engineer/mlflow/senior');
});

test.each([
  ['https://gitlab.com/owner/name/-/issues/new', 'issue[title]', 'issue[description]'],
  ['https://codeberg.org/owner/name/issues/new', 'title', 'body'],
])('writes fields under headings into %s', (form, title, text) => {
  const address = new URL(fillProposalForm(form, fields));
  expect([...address.searchParams.keys()]).toEqual([title, text]);
  expect(address.searchParams.get(title)).toBe(fields.title);
  expect(address.searchParams.get(text)).toBe(
    `### Kind\n\n${fields.kind}\n\n### Requirement\n\n${fields.requirement}\n\n### Current\n\n${fields.current}`,
  );
});

test('is filled anew where it was filled before', () => {
  const once = fillProposalForm(GITHUB, { requirement: 'a/b/c' });
  expect(fillProposalForm(once, fields)).toBe(
    fillProposalForm(fillProposalForm(GITHUB, { requirement: 'x/y/z' }), fields),
  );
});

test('leaves out what is empty', () => {
  expect(fillProposalForm(GITHUB, { role: 'mlops-engineer', current: '' })).toBe(
    `${GITHUB}&role=mlops-engineer`,
  );
});

describe('a text that is too long for an address', () => {
  test('is cut between words, and says so', () => {
    const text = 'Sees further than others. '.repeat(1_000);
    const current = currentOf(fillProposalForm(GITHUB, { ...fields, current: text })) ?? '';
    const [kept = '', note] = current.split('…');
    expect(text.startsWith(`${kept} `)).toBe(true);
    expect(kept.length).toBeGreaterThan(4_000);
    expect(note).toContain('has the whole text');
  });

  test('never makes an address that hosts refuse, whatever its letters', () => {
    const letters = fc.constantFrom('a', ' ', '漢', '👩‍🚀', '&', '%', '\u0000', '\ud800', '/', '\n');
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 500, maxLength: 5_000 }), (current) => {
        for (const form of [GITHUB, 'https://codeberg.org/owner/name/issues/new']) {
          const address = fillProposalForm(form, { ...fields, current });
          expect(address.length).toBeLessThanOrEqual(8_000);
          expect(new URL(address).href).toBe(address);
        }
      }),
      { numRuns: 50 },
    );
  });
});

function currentOf(address: string): string | null {
  return new URL(address).searchParams.get('current');
}
