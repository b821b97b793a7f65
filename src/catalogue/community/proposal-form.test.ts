import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillProposalForm } from './proposal-form.ts';

const GITHUB = 'https://github.com/owner/name/issues/new?template=proposal.yml';
const GITLAB = 'https://gitlab.com/owner/name/-/issues/new';
const FORGEJO = 'https://codeberg.org/owner/name/issues/new?template=.forgejo/ISSUE_TEMPLATE/proposal.yml';
const fields = {
  title: 'Proposal: MLflow at Senior',
  kind: 'The text of a requirement',
  requirement: 'mlops-engineer/mlflow/senior',
  current: 'Asks "why" & gives 100 % of it.\n\n- A list.',
} as const;

test('fills the fields of a form on GitHub by name', () => {
  const address = new URL(fillProposalForm(GITHUB, fields));
  expect(Object.fromEntries(address.searchParams)).toEqual({ template: 'proposal.yml', ...fields });
  expect(address.href).toContain('requirement=mlops-engineer/mlflow/senior');
});

const asText = `### Kind

${fields.kind}

### Requirement

${fields.requirement}

### Current text

${fields.current}

### Proposed text

<!-- What should the text say? -->

### Why

<!-- How is the current text misleading, or what does it not cover? -->`;

test('writes an issue of GitLab with fields under headings and the label', () => {
  const address = new URL(fillProposalForm(GITLAB, fields));
  expect(Object.fromEntries(address.searchParams)).toEqual({
    'issue[title]': fields.title,
    'issue[description]': `${asText}\n\n/label ~proposal`,
  });
});

test('fills the fields of a form on Forgejo by name, and the text used without a form', () => {
  const address = new URL(fillProposalForm(FORGEJO, fields));
  expect(Object.fromEntries(address.searchParams)).toEqual({
    template: '.forgejo/ISSUE_TEMPLATE/proposal.yml',
    title: fields.title,
    'field:kind': fields.kind,
    'field:requirement': fields.requirement,
    'field:current': fields.current,
    body: asText,
  });
});

test('leaves a form on GitHub empty without fields, and adds empty headings elsewhere', () => {
  expect(fillProposalForm(GITHUB, {})).toBe(GITHUB);
  const text = new URL(fillProposalForm(GITLAB, {})).searchParams.get('issue[description]');
  expect(text?.match(/^### .*|^\/.*/gm)).toEqual([
    '### Role',
    '### Skill',
    '### Level',
    '### Proposed text',
    '### Why',
    '/label ~proposal',
  ]);
});

test.each([GITHUB, GITLAB, FORGEJO])('replaces the fields of a filled form: %s', (form) => {
  const once = fillProposalForm(form, { requirement: 'a/b/c' });
  expect(fillProposalForm(once, fields)).toBe(
    fillProposalForm(fillProposalForm(form, { requirement: 'x/y/z' }), fields),
  );
  const blank = fillProposalForm(form, {});
  expect(new URL(fillProposalForm(blank, fields)).searchParams.toString()).not.toContain('Role');
});

test('leaves out empty fields', () => {
  expect(fillProposalForm(GITHUB, { role: 'mlops-engineer', current: '' })).toBe(
    `${GITHUB}&role=mlops-engineer`,
  );
});

describe('a text that is too long for a URL', () => {
  test('is cut between words with a note', () => {
    const text = 'Sees further than others. '.repeat(1_000);
    const current = currentOf(fillProposalForm(GITHUB, { ...fields, current: text })) ?? '';
    const [kept = '', note] = current.split('…');
    expect(text.startsWith(`${kept} `)).toBe(true);
    expect(kept.length).toBeGreaterThan(4_000);
    expect(note).toContain('has the whole text');
  });

  test('never makes a URL that hosts refuse, with any characters', () => {
    const letters = fc.constantFrom('a', ' ', '漢', '👩‍🚀', '&', '%', '\u0000', '\ud800', '/', '\n');
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 500, maxLength: 5_000 }), (current) => {
        for (const form of [GITHUB, GITLAB, FORGEJO]) {
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
