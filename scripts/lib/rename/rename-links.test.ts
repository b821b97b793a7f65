import { expect, test } from 'vitest';
import { renameInGuide, renameLinks } from './rename-links.ts';

const skill = { kind: 'skill', from: 'mlflow', to: 'ml-flow' } as const;
const role = { kind: 'role', from: 'ml', to: 'ml-engineer' } as const;

test.each([
  [
    '[a](/skills/mlflow/) and [b](/skills/mlflow/ "t")',
    '[a](/skills/ml-flow/) and [b](/skills/ml-flow/ "t")',
  ],
  ['[a](</skills/mlflow/>)', '[a](</skills/ml-flow/>)'],
  ['[a][b]\n\n[b]: /skills/mlflow/', '[a][b]\n\n[b]: /skills/ml-flow/'],
])('renames in the links of %j', (before, after) => {
  expect(renameLinks(before, skill)).toBe(after);
});

test.each(['Uses mlflow, see /skills/mlflow/.', '[a](https://example.org/skills/mlflow/)', '`mlflow: 1`'])(
  'leaves %j unchanged',
  (text) => {
    expect(renameLinks(text, skill)).toBe(text);
  },
);

test('renames only the role and the skills of a small matrix in a guide', () => {
  const guide = `---\ntitle: mlflow\n---\n
<SmallMatrix
  role="ml"
  skills={['mlflow', 'docker']}
  catalogue={props.catalogue}
/>
<a href="/roles/ml/">ml</a>

    mlflow: ml
`;
  expect(renameInGuide(guide, skill)).toBe(guide.replace("['mlflow'", "['ml-flow'"));
  expect(renameInGuide(guide, role)).toBe(
    guide.replace('role="ml"', 'role="ml-engineer"').replace('/roles/ml/', '/roles/ml-engineer/'),
  );
});
