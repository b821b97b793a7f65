import { describe, expect, test } from 'vitest';
import { faultsOfJson } from '../../../../tests/fixtures/framework-json.ts';
import { sourceOf } from '../../../../tests/fixtures/plan-import-of.ts';
import { smallContent } from '../../../../tests/fixtures/small-catalogue.ts';

const small = sourceOf(smallContent);

const framework = {
  site: { name: 'Bakery', description: 'Who bakes what.', url: 'https://example.org' },
  ladder: [
    { id: 'junior', name: 'Junior' },
    { id: 'senior', name: 'Senior' },
  ],
  scale: [{ id: 'working', name: 'Working', letter: 'W' }],
  families: { ovens: { name: 'Ovens' } },
  domains: { baking: { name: 'Baking', groups: { sweet: 'Sweet' } } },
  skills: { bread: { domain: 'baking', name: 'Bread' } },
  roles: {
    baker: {
      name: 'Baker',
      levels: { junior: {}, senior: {} },
      requirements: { bread: { junior: { proficiency: 'working' } } },
    },
  },
};
const { baker } = framework.roles;

describe('a fault in the JSON is reported at its line:', () => {
  test.each<[string, unknown, RegExp[]]>([
    ['not JSON', '{ "roles": }', [/^framework\.json:1:12 {2}a value is missing here/]],
    ['a repeated field', '{\n "roles": {},\n "roles": {}\n}', [/^framework\.json:3:2 {2}.*twice/]],
    ['a list', [framework], [/^framework\.json:1:1 {2}the file must contain fields with values$/]],
    ['a text', '"roles"', [/^framework\.json:1:1 {2}the file must contain fields with values$/]],
    ['an unknown part', { ...framework, role: {} }, [/unknown field "role"; did you mean "roles"\?$/]],
    [
      'an unknown field',
      { ...framework, families: { ovens: { name: 'Ovens', sumary: 'Hot.' } } },
      [/:\d+:7 {2}unknown field "sumary"; did you mean "summary"\?$/],
    ],
    [
      'a skill without a domain',
      { ...framework, skills: { bread: { name: 'Bread' } } },
      [/"domain" is missing: add it$/],
    ],
    [
      'a skill whose domain is misspelled as a field',
      { ...framework, skills: { bread: { domian: 'baking', name: 'Bread' } } },
      [/unknown field "domian"; did you mean "domain"\?$/],
    ],
    [
      'a skill of an unknown domain',
      {
        ...framework,
        skills: { bread: { domain: 'bakin', name: 'Bread' }, cake: { domain: 'zoo', name: 'Cake' } },
      },
      [
        /:\d+:17 {2}no domain has the id "bakin"; did you mean "baking"\?$/,
        /no domain has the id "zoo": correct it, or add it to "domains"$/,
      ],
    ],
    [
      'ids that are not ids',
      { ...framework, families: { 'The Ovens': { name: 'A' }, con: { name: 'B' } } },
      [/"The Ovens" is not an id; did you mean "the-ovens"\?$/, /"con": Windows reserves this name/],
    ],
    ['a role that is a list', { ...framework, roles: [baker] }, [/roles: this must be fields with values$/]],
    [
      'an empty value',
      { ...framework, domains: null },
      [/domains: the value is empty: write fields with values/],
    ],
    [
      'fields instead of a text',
      { ...framework, domains: { baking: { name: { en: 'Baking' } } } },
      [/name: this must be one text, within double quotes$/],
    ],
    [
      'a number instead of a text',
      { ...framework, domains: { baking: { name: 7 } } },
      [/7 is read as a number: put it in double quotes$/],
    ],
    [
      'a word instead of a list',
      { ...framework, domains: { baking: { name: 'Baking', owner: 'ann' } } },
      [/owner: this must be a list: write \["ann"\]$/],
    ],
    [
      'a group given by its name instead of its id',
      { ...framework, skills: { bread: { domain: 'baking', name: 'Bread', group: 'Sweet' } } },
      [/group: "Sweet" is not an id; did you mean "sweet"\?$/],
    ],
    [
      'a level given by its name instead of its id',
      { ...framework, roles: { baker: { ...baker, requirements: { bread: { Senior: {} } } } } },
      [/"Senior" is not an id; did you mean "senior"\?$/],
    ],
    [
      'HTML in a text',
      { ...framework, families: { ovens: { name: 'Ovens', summary: 'Hot<br>' } } },
      [/HTML/],
    ],
    [
      'a key of the prototype of objects',
      '{ "families": { "__proto__": { "name": "A" } } }',
      [/"__proto__" is not an id/],
    ],
    ['no role', {}, [/the framework has no role: add one to "roles"$/]],
    [
      'no ladder and no names of levels',
      { ...framework, ladder: undefined },
      [/there is no ladder: add "ladder" with the levels, or give each level of a role a name/],
    ],
  ])('%s', (_name, value, messages) => {
    const faults = faultsOfJson(value);
    expect(faults).toEqual(messages.map((message) => expect.stringMatching(message)));
    expect(faults.every((fault) => /^framework\.json:\d+:\d+ {2}/.test(fault))).toBe(true);
  });
});

describe('an inconsistency is reported at its line:', () => {
  const withRole = (changes: object): object => ({
    ...framework,
    roles: { baker: { ...baker, ...changes } },
  });

  test.each<[string, object, RegExp[]]>([
    [
      'an unknown family',
      withRole({ family: 'oven' }),
      [/no family has the id "oven"; did you mean "ovens"\?$/],
    ],
    [
      'unknown skills',
      withRole({
        requirements: {
          braed: { junior: {} },
          zebra: { alternatives: ['zoo'], junior: { expects: 'Rides it.' } },
        },
      }),
      [
        /no skill has the id "braed"; did you mean "bread"\?$/,
        /no skill has the id "zebra": correct it, or add it to "skills"$/,
      ],
    ],
    [
      'an unknown alternative',
      withRole({ requirements: { bread: { alternatives: ['zoo'], junior: { expects: 'Bakes it.' } } } }),
      [/no skill has the id "zoo": correct it, or add it to "skills"$/],
    ],
    [
      'a level that the role does not have',
      withRole({ requirements: { bread: { middle: {} } } }),
      [/the role baker has no level "middle"/],
    ],
    [
      'a level without a name',
      withRole({ levels: { junior: {}, senior: {}, staff: {} } }),
      [/"staff" is not a level of the ladder: give it a name$/],
    ],
    [
      'a group that the domain does not have',
      { ...framework, skills: { bread: { domain: 'baking', name: 'Bread', group: 'salty' } } },
      [/the domain baking has no group "salty"; known here: sweet$/],
    ],
    [
      'a proficiency without a scale',
      { ...framework, scale: undefined },
      [/there is no scale: add "scale" with the proficiencies, or leave them out everywhere$/],
    ],
    [
      'one unknown skill in several roles',
      {
        ...framework,
        roles: {
          baker: { ...baker, requirements: { rolls: { junior: {} } } },
          chef: { ...baker, name: 'Chef', requirements: { rolls: { junior: {} } } },
        },
      },
      [/no skill has the id "rolls".* \(the first of 2 places\)$/],
    ],
    [
      'two proficiencies with the same letter',
      { ...framework, scale: [...framework.scale, { id: 'able', name: 'Able', letter: 'W' }] },
      [/letter/],
    ],
  ])('%s', (_name, value, messages) => {
    const faults = faultsOfJson(value);
    expect(faults).toEqual(messages.map((message) => expect.stringMatching(message)));
    expect(faults.every((fault) => /^framework\.json:\d+:\d+ {2}/.test(fault))).toBe(true);
    expect(faults.some((fault) => fault.startsWith('framework.json:1:1'))).toBe(false);
  });
});

describe('an import into existing content', () => {
  test('suggests names from that content as well', () => {
    const requirements = { MLflow: { junior: {} }, secrets: { junior: { proficiency: 'Working' } } };
    const roles = { cook: { name: 'Cook', levels: { junior: {} }, requirements } };
    expect(faultsOfJson({ roles }, small)).toEqual([
      expect.stringMatching(/"MLflow" is not an id; did you mean "mlflow"\?$/),
      expect.stringMatching(/proficiency: "Working" is not an id; did you mean "working"\?$/),
    ]);
    expect(faultsOfJson({ skills: { oven: { domain: 'tool', name: 'Oven' } } }, small)).toEqual([
      expect.stringMatching(/no domain has the id "tool"; did you mean "tools"\?$/),
    ]);
  });

  test('reports problems of the framework at their lines in the JSON, and others at their lines in the content', () => {
    const ladder = [
      { id: 'junior', name: 'Junior' },
      { id: 'senior', name: 'Senior' },
    ];
    expect(faultsOfJson({ ladder }, small)).toEqual([
      expect.stringMatching(
        /\/roles\/mlops-engineer\/role\.yaml:\d+:\d+ {2}"middle" is not a level of the ladder/,
      ),
    ]);
    const skills = { mlflow: { domain: 'tools', name: 'MLflow', group: 'mlops' } };
    expect(faultsOfJson({ skills }, small)).toEqual([
      expect.stringMatching(/^framework\.json:6:16 {2}the domain tools has no group "mlops"/),
    ]);
  });
});
