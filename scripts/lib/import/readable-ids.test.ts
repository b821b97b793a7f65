import { expect, test } from 'vitest';
import { requirementsOf } from '#catalogue/model/counts.ts';
import { idFromName } from '#catalogue/model/id-from-name.ts';
import { smallContent, type SmallContent } from '../../../tests/fixtures/small-catalogue.ts';
import { catalogueIn, goodPlanOf, sourceOf } from '../../../tests/fixtures/plan-import-of.ts';

const FAMILY = 'Инженеры';
const ROLE = 'Разработчик';
const LEVEL = 'Младший';
const DOMAIN = 'Тексты';
const SKILL = 'Письмо';
const CSV = `role,level,skill,proficiency,family,domain\n${ROLE},${LEVEL},${SKILL},Working,${FAMILY},${DOMAIN}\n`;

/** Returns content with one requirement, in which `id` gives the id for each name. */
function contentWith(id: (name: string) => string): SmallContent {
  return {
    ...smallContent,
    ladder: [{ id: id(LEVEL), name: LEVEL }],
    families: { [id(FAMILY)]: { name: FAMILY, summary: 'Кто пишет.' } },
    domains: { [id(DOMAIN)]: { name: DOMAIN } },
    skills: { [`${id(DOMAIN)}/${id(SKILL)}`]: { name: SKILL } },
    roles: { [id(ROLE)]: { name: ROLE, family: id(FAMILY), levels: { [id(LEVEL)]: {} } } },
    requirements: {
      [`${id(ROLE)}/${id(DOMAIN)}`]: { [id(SKILL)]: { [id(LEVEL)]: { proficiency: 'working' } } },
    },
    proposals: {},
  };
}

test('names in other scripts give readable ids', () => {
  const { changes, result } = goodPlanOf(CSV);
  expect(catalogueIn(result).roles.flatMap(requirementsOf)).toMatchObject([
    { id: 'razrabotchik/pismo/mladshiy' },
  ]);
  expect([...changes.keys()]).toEqual(
    expect.arrayContaining(['families/inzhenery.yaml', 'domains/teksty.yaml', 'skills/teksty/pismo.yaml']),
  );
});

test('existing ids stay, even if they were derived from the name by another rule', () => {
  const before = contentWith(idFromName);
  expect(Object.keys(before.roles)).toEqual([expect.stringMatching(/^x-h/)]);
  expect(goodPlanOf(CSV, sourceOf(before)).changes).toEqual(new Map());
});

test('a former id is recognized, even if it was derived from the name by another rule', () => {
  const content = contentWith((name) => (name === SKILL ? 'writing' : idFromName(name)));
  const [path = ''] = Object.keys(content.skills);
  const renamed = { ...content, skills: { [path]: { name: 'Writing', former_ids: [idFromName(SKILL)] } } };
  expect(goodPlanOf(CSV, sourceOf(renamed)).changes).toEqual(new Map());
});
