import { describe, expect, test } from 'vitest';
import { CallError, CommandError } from '../command/command.ts';
import { readKnownContent } from './known-content.ts';
import { parseKind, parseRequest, type NewFlags, type NewKind } from './request.ts';
import { smallSource } from '../../../tests/fixtures/small-source.ts';

const known = readKnownContent(smallSource());

function faultsOf(kind: NewKind, flags: NewFlags): string[] {
  try {
    parseRequest(kind, flags, known);
  } catch (error) {
    if (error instanceof CallError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('a kind', () => {
  test('is parsed from its name', () => {
    expect(parseKind('skill', { name: 'Vim', domain: 'tools' })).toBe('skill');
  });

  test.each([
    ['skil', {}, 'did you mean "skill"?'],
    ['guide', {}, 'known here: role, skill, domain, family'],
    ['toString', {}, 'there is no kind "toString"'],
    ['family', { domain: 'tools' }, 'a family has no --domain'],
    ['role', { group: 'mlops', from: 'x' }, 'a role has no --group'],
  ])('%s with %j is refused', (word, flags, message) => {
    expect(() => parseKind(word, flags)).toThrow(CallError);
    expect(() => parseKind(word, flags)).toThrow(message);
  });
});

test('a skill needs a name and a domain, and its id is derived from its name', () => {
  expect(parseRequest('skill', { name: ' C++ ', domain: 'tools' }, known)).toEqual({
    kind: 'skill',
    id: 'c-plus-plus',
    name: 'C++',
    domain: 'tools',
    group: undefined,
  });
});

test('a name in another script gives a readable id', () => {
  expect(parseRequest('family', { name: 'Разработка' }, known)).toMatchObject({ id: 'razrabotka' });
});

test('a given id takes precedence over the name', () => {
  expect(parseRequest('family', { name: 'C++', id: 'cpp' }, known)).toMatchObject({ id: 'cpp', name: 'C++' });
});

test('a role has all levels of the ladder unless some are named, always in the order of the ladder', () => {
  expect(parseRequest('role', { name: 'A' }, known)).toMatchObject({
    levels: ['junior', 'middle', 'senior'],
  });
  expect(parseRequest('role', { name: 'A', levels: 'senior, junior,senior' }, known)).toMatchObject({
    levels: ['junior', 'senior'],
  });
});

test('a role requires the named skills in the given order', () => {
  const request = parseRequest('role', { name: 'A', skills: 'pytorch, mlflow,pytorch,' }, known);
  expect(request).toMatchObject({ skills: ['pytorch', 'mlflow'] });
});

test('a copy of a role takes its levels and skills from that role', () => {
  const request = parseRequest('role', { name: 'A', from: 'mlops-engineer', family: '' }, known);
  expect(request).toEqual({
    kind: 'role',
    id: 'a',
    name: 'A',
    family: undefined,
    from: 'mlops-engineer',
  });
});

test('all missing and unknown values are reported at once', () => {
  expect(faultsOf('skill', {})).toEqual([
    '--name is missing: write --name "Name of the skill"',
    '--domain is missing: write one of machine-learning, security, tools',
  ]);
  expect(faultsOf('role', { name: 'A', id: 'A B', family: 'ml', levels: 'junor,only', from: '' })).toEqual([
    expect.stringMatching(/^--id: "A B" is not an id/),
    '--family: no family has the id "ml"; known here: ml-ai',
    '--levels: no level has the id "junor"; did you mean "junior"?',
    expect.stringMatching(/^--levels: no level has the id "only"/),
  ]);
});

test.each<[NewKind, NewFlags, string]>([
  ['family', { name: ' ' }, '--name: the text is empty'],
  ['family', { name: 'a\nb' }, '--name: this must be a single line'],
  ['family', { name: 'A', id: '42' }, '--id: "42" is not an id'],
  ['family', { name: 'A', id: '' }, '--id: "" is not an id'],
  ['skill', { name: 'A', domain: '' }, '--domain is missing'],
  ['skill', { name: 'A', domain: 'machine-learnin' }, 'did you mean "machine-learning"?'],
  ['skill', { name: 'A', domain: 'machine-learning', group: 'mlop' }, 'did you mean "mlops"?'],
  [
    'skill',
    { name: 'A', domain: 'tools', group: 'mlops' },
    '--group: no group of the domain has the id "mlops": there is none yet',
  ],
  ['role', { name: 'A', from: 'mlops-enginer' }, 'did you mean "mlops-engineer"?'],
  ['role', { name: 'A', from: 'mlops-engineer', levels: 'junior' }, 'leave out --levels'],
  ['role', { name: 'A', from: 'mlops-engineer', skills: 'mlflow' }, 'leave out --skills'],
  ['role', { name: 'A', skills: 'mlflow,pytorh' }, 'did you mean "pytorch"?'],
  ['role', { name: 'A', skills: 'mlflow-tracking' }, 'it is "mlflow" now'],
])('a %s with %j is refused in one line', (kind, flags, message) => {
  expect(faultsOf(kind, flags)).toEqual([expect.stringContaining(message)]);
});

test('a missing ladder is not a fault of the call', () => {
  const broken = readKnownContent(smallSource({ 'ladder.yaml': '[' }));
  const call = () => parseRequest('role', { name: 'A' }, broken);
  expect(call).toThrow(CommandError);
  expect(call).not.toThrow(CallError);
});

test('a former id is refused, and the message names the current one', () => {
  const renamed = readKnownContent(
    smallSource({
      'ladder.yaml': '- { id: senior, name: Senior, former_ids: [sr] }\n',
      'domains/gear.yaml': 'name: Gear\nformer_ids: [tooling]\n',
      'families/crafts.yaml': 'name: Crafts\nformer_ids: [trades]\n',
    }),
  );
  const callOf = (kind: NewKind, flags: NewFlags) => () => parseRequest(kind, flags, renamed);
  expect(callOf('skill', { name: 'A', domain: 'tooling' })).toThrow('"tooling": it is "gear" now');
  expect(callOf('role', { name: 'A', family: 'trades' })).toThrow('"trades": it is "crafts" now');
  expect(callOf('role', { name: 'A', levels: 'sr' })).toThrow('"sr": it is "senior" now');
  expect(callOf('role', { name: 'A', from: 'ml-engineer' })).toThrow('it is "mlops-engineer" now');
});
