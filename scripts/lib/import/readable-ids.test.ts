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

/** Content of one requirement, with the id that each name is to have. */
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

test('names in other scripts give ids that can be read', () => {
  const { changes, result } = goodPlanOf(CSV);
  expect(catalogueIn(result).roles.flatMap(requirementsOf)).toMatchObject([
    { id: 'razrabotchik/pismo/mladshiy' },
  ]);
  expect([...changes.keys()]).toEqual(
    expect.arrayContaining(['families/inzhenery.yaml', 'domains/teksty.yaml', 'skills/teksty/pismo.yaml']),
  );
});

test('ids of a directory stay, be they made from the name in another way', () => {
  const before = contentWith(idFromName);
  expect(Object.keys(before.roles)).toEqual([expect.stringMatching(/^x-h/)]);
  expect(goodPlanOf(CSV, sourceOf(before)).changes).toEqual(new Map());
});

test('a former id is known, be it made from the name in another way', () => {
  const content = contentWith((name) => (name === SKILL ? 'writing' : idFromName(name)));
  const [path = ''] = Object.keys(content.skills);
  const renamed = { ...content, skills: { [path]: { name: 'Writing', former_ids: [idFromName(SKILL)] } } };
  expect(goodPlanOf(CSV, sourceOf(renamed)).changes).toEqual(new Map());
});
