import { expect, test } from 'vitest';
import { fillProposalForm } from '#catalogue/community/proposal-form.ts';
import { readFormFields } from './form-fields.ts';

test.each([
  ['https://gitlab.com/owner/name/-/issues/new', 'issue[description]'],
  ['https://codeberg.org/owner/name/issues/new?template=.forgejo/ISSUE_TEMPLATE/proposal.yml', 'body'],
])('reads the fields that a link of the site fills into %s', (form, parameter) => {
  const fields = { role: 'mlops-engineer', skill: 'mlflow', level: 'senior' };
  const filled = new URL(
    fillProposalForm(form, { title: 'Proposal: MLflow', ...fields, current: 'Asks why.' }),
  );
  const found = readFormFields(filled.searchParams.get(parameter) ?? '');
  expect(Object.fromEntries(found)).toMatchObject({ ...fields, 'current text': 'Asks why.' });
  const blank = new URL(fillProposalForm(form, {}));
  const empty = readFormFields(blank.searchParams.get(parameter) ?? '');
  expect(Object.fromEntries(empty)).toMatchObject({ role: '', skill: '', level: '' });
});
