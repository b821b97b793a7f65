import { describe, expect, test } from 'vitest';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { stepsOf } from '#catalogue/levels/steps.ts';
import { fixtureSource } from '../../../tests/fixtures/fixture-catalogue.ts';
import { catalogueIn, goodPlanOf } from '../../../tests/fixtures/plan-import-of.ts';
import { parseScaleOption } from './scale/parse-scale.ts';

const SHORT = 'Writes a short note.';
const WHOLE = 'Decides how the whole company writes.';

function textOnly(proficiency: string): string {
  return `role,level,skill,proficiency,expects
Dev,Junior,Writing,${proficiency},${SHORT}
Dev,Senior,Writing,${proficiency},${WHOLE}
`;
}

describe('a file with texts', () => {
  test('that names one step gives a scale of one step, and different requirements at each level', () => {
    const plan = goodPlanOf(textOnly('Meets'));
    expect(plan.notes.join()).toMatch(/^scale: one step, "Meets"/);
    expect(plan.changes.get('scale.yaml')).toBe('- id: meets\n  name: Meets\n  letter: M\n');
    const [role] = catalogueIn(plan.result).roles;
    const steps = role?.matrix.flatMap(({ rows }) => rows.flatMap((row) => stepsOf(row, role.levels)));
    expect(steps?.map(({ requirements }) => requirements.map(({ expects }) => expects))).toEqual([
      [SHORT],
      [WHOLE],
    ]);
  });

  test.each([
    ['a blank column', textOnly('')],
    ['no column', `role,level,skill,expects\nDev,Junior,Writing,${SHORT}\nDev,Senior,Writing,${WHOLE}\n`],
  ])('gives no scale if it has %s of proficiencies', (_name, csv) => {
    const plan = goodPlanOf(csv);
    expect(plan.changes.has('scale.yaml')).toBe(false);
    expect(plan.changes.get('roles/dev/requirements/skills.yaml')).toBe(
      `writing:\n  junior:\n    expects: ${SHORT}\n  senior:\n    expects: ${WHOLE}\n`,
    );
    expect(catalogueIn(plan.result).scale).toEqual([]);
  });

  test('gives the scale of --scale, even if no row names a step', () => {
    const { changes } = goodPlanOf(textOnly(''), undefined, { scale: parseScaleOption('Basic,Solid') });
    expect(changes.get('scale.yaml')).toContain('name: Solid');
  });
});

test.each(['✓', '✔', '✅', '✔️', '☑', 'x', 'X'])('%s requires a skill without a proficiency', (tick) => {
  const plan = goodPlanOf(`role,level,skill,proficiency\nDev,D1,Git,${tick}\n`);
  expect(plan.changes.has('scale.yaml')).toBe(false);
  expect(plan.changes.get('roles/dev/requirements/skills.yaml')).toBe('git:\n  d1: {}\n');
  expect(catalogueIn(plan.result).roles.flatMap(requirementsOf)).toMatchObject([
    { id: 'dev/git/d1', proficiency: undefined, expects: undefined },
  ]);
});

test('a sign that is a step of the scale is not a check mark', () => {
  const { changes } = goodPlanOf('role,level,skill,proficiency\nDev,D1,Git,x\n', undefined, {
    scale: parseScaleOption('x,xx'),
  });
  expect(changes.get('roles/dev/requirements/skills.yaml')).toContain('proficiency: x');
});

describe('an import into existing content', () => {
  const head = 'role,level,skill,proficiency,expects,example\n';
  const rows = [
    'Engineer,Junior,Design,Learning,,',
    'Engineer,Senior,Design,Doing,,"One.\nTwo."',
    'Engineer,Staff Engineer,Design,✓,,',
    'Engineer,Principal Engineer,Design,,Sets the course.,One only.',
  ];

  test('removes a proficiency for a check mark, keeps it for a blank cell, and replaces examples', () => {
    const csv = `${head}${rows.join('\n')}\n`;
    const { result } = goodPlanOf(csv, fixtureSource('tracks'));
    const cells = catalogueIn(result)
      .roles.flatMap(requirementsOf)
      .filter(({ row }) => row.role.id === 'engineer');
    expect(cells.map(({ level, proficiency, examples }) => [level.id, proficiency?.id, examples])).toEqual([
      ['junior', 's1', ['Asks why a queue stands between two services before removing it.']],
      ['senior', 's2', ['One.', 'Two.']],
      ['staff', undefined, []],
      ['principal', 's3', ['One only.']],
    ]);
  });

  test('removes the alternatives of a row that loses all its levels', () => {
    const csv = 'role,level,skill,expects\nBaker,Junior,Dough,Kneads.\n';
    const { changes } = goodPlanOf(csv, fixtureSource('tracks'));
    expect(changes.get('roles/baker/requirements/ovens.yaml')).toBeUndefined();
    expect(changes.has('roles/baker/requirements/ovens.yaml')).toBe(true);
  });
});
