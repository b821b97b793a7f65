import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movesOf } from '#catalogue/publish/redirects.ts';
import { memorySource } from '#reader/content-source.ts';
import { placeOf } from '#reader/content-places.ts';
import { parseYaml } from '#reader/yaml/parse-yaml.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { anyCatalogue } from '../../../tests/fixtures/any-catalogue.ts';
import type { ContentFiles } from '../../../tests/fixtures/drawn-files.ts';
import { edited, soundContent, fileText } from '../../../tests/fixtures/sound-content.ts';
import { CallError, CommandError } from '../command/command.ts';
import { formatYaml } from '../content/format-yaml.ts';
import type { SoundContent } from '../content/write-edit.ts';
import { fixtureSource } from '../../../tests/fixtures/fixture-catalogue.ts';
import { smallSource } from '../../../tests/fixtures/small-source.ts';
import type { RenameKind } from './find-renaming.ts';
import { planRename, type RenameRequest } from './plan-rename.ts';

/** Renames ids in the small content, some files of which may be replaced. */
function rename(requests: RenameRequest[], changes: Record<string, string> = {}): SoundContent {
  return requests.reduce(
    (content, request) => edited(content, planRename(content, request)),
    soundContent(smallSource(changes)),
  );
}

const mlopsEngineer = 'roles/mlops-engineer/role.yaml';

test('a skill is renamed in its file, in requirements and in links', () => {
  const content = rename([{ kind: 'skill', from: 'mlflow', to: 'ml-flow' }], {
    'families/ml-ai.yaml': 'name: ML & AI\nsummary: See [runs](/roles/mlops-engineer/#mlflow.senior).\n',
    'guides/runs.mdx': '---\ntitle: Runs\n---\n\n[MLflow](/skills/mlflow/)\n',
  });
  expect(fileText(content, 'skills/machine-learning/mlflow.yaml')).toBeUndefined();
  expect(fileText(content, 'skills/machine-learning/ml-flow.yaml')).toContain(
    'former_ids:\n  - mlflow-tracking\n  - mlflow\n',
  );
  for (const role of ['mlops-engineer', 'data-engineer']) {
    expect(fileText(content, `roles/${role}/requirements/machine-learning.yaml`)).toMatch(/^ml-flow:/);
  }
  expect(fileText(content, 'families/ml-ai.yaml')).toContain('(/roles/mlops-engineer/#ml-flow.senior)');
  expect(fileText(content, 'guides/runs.mdx')).toContain('[MLflow](/skills/ml-flow/)');
});

test.each<[RenameKind, from: string, address: string]>([
  ['skill', 'mlflow', '/skills/mlflow/'],
  ['role', 'mlops-engineer', '/roles/mlops-engineer/'],
  ['domain', 'machine-learning', '/domains/machine-learning/'],
  ['family', 'ml-ai', '/families/ml-ai/'],
  ['level', 'middle', '/roles/mlops-engineer/levels/middle/'],
])('the former address of a %s redirects to the current one', (kind, from, address) => {
  const { catalogue } = rename([{ kind, from, to: 'other' }]);
  expect(movesOf(catalogue, '/', catalogue.site)[address]).toBe(address.replace(from, 'other'));
});

test('comments stay in place, and fields keep their order', () => {
  const cells =
    '# Those of the core.\npytorch:\n  # Alone.\n  senior: { proficiency: working }\nmlflow:\n  senior: { proficiency: advanced } # see the runbook\n';
  const file = 'roles/mlops-engineer/requirements/machine-learning.yaml';
  const content = rename([{ kind: 'level', from: 'junior', to: 'jr' }], {
    [file]: `${cells}  junior: { proficiency: awareness } # first\n`,
  });
  expect(fileText(content, file)).toBe(
    `${cells.replace('mlflow:', '\nmlflow:')}  jr: { proficiency: awareness } # first\n`,
  );
});

test('an id that is restored is no longer a former id', () => {
  const content = rename([
    { kind: 'family', from: 'ml-ai', to: 'ml' },
    { kind: 'family', from: 'ml', to: 'ml-ai' },
  ]);
  expect(fileText(content, 'families/ml-ai.yaml')).toContain('former_ids: [ml]\n');
});

describe('a level', () => {
  const named = `name: Data Engineer\nlevels:\n  only: { name: Practitioner }\n  senior: { name: Expert }\n`;

  test('of the ladder is renamed there and in every role that uses it', () => {
    const content = rename([{ kind: 'level', from: 'junior', to: 'jr' }]);
    expect(fileText(content, 'ladder.yaml')).toMatch(/^- id: jr\n[^-]*former_ids: \[junior\]$/m);
    expect(fileText(content, mlopsEngineer)).toMatch(/^ {2}jr:\n/m);
    expect(fileText(content, mlopsEngineer)).not.toContain('[junior]');
  });

  test('of a single role is renamed without --role', () => {
    const content = rename([{ kind: 'level', from: 'only', to: 'sole' }]);
    expect(fileText(content, 'roles/data-engineer/role.yaml')).toContain(
      '  sole:\n    name: Practitioner\n    former_ids: [only]\n',
    );
  });

  test('that several files declare is refused with a list of them', () => {
    const call = () =>
      rename([{ kind: 'level', from: 'senior', to: 'sr' }], { 'roles/data-engineer/role.yaml': named });
    expect(call).toThrow(CallError);
    expect(call).toThrow(
      /content\/roles\/data-engineer\/role\.yaml {3}--role data-engineer\n.*--role mlops-engineer\n.*content\/ladder\.yaml/,
    );
  });

  test('is renamed role by role, then in the ladder', () => {
    const content = rename([
      { kind: 'level', from: 'senior', to: 'sr', role: 'mlops-engineer' },
      { kind: 'level', from: 'senior', to: 'sr' },
    ]);
    expect(fileText(content, mlopsEngineer)).toContain('former_ids: [senior]');
    expect(fileText(content, 'ladder.yaml')).toContain('former_ids: [senior]');
  });

  test('of the ladder looks the same to readers after one role renames it', () => {
    const ladder = `- { id: junior, name: Junior, short: Jun, scope: Works with guidance., former_ids: [jr] }
- { id: middle, name: Middle }
- { id: senior, name: Senior }
`;
    const role = { role: 'mlops-engineer', kind: 'level', from: 'junior', to: 'first' } as const;
    const before = soundContent(smallSource({ 'ladder.yaml': ladder }));
    // Readers see the same title, whether it is written or derived.
    const levelOf = ({ catalogue }: SoundContent) => {
      const shown = catalogue.roles.find(({ id }) => id === 'mlops-engineer')?.levels[0];
      return { ...shown, ownTitle: undefined };
    };
    expect(levelOf(edited(before, planRename(before, role)))).toEqual({
      ...levelOf(before),
      id: 'first',
      formerIds: ['jr', 'junior'],
    });
  });
});

describe('in a role with tracks and alternatives', () => {
  const renameIn = (request: RenameRequest): SoundContent => {
    const content = soundContent(fixtureSource('tracks'));
    return edited(content, planRename(content, request));
  };

  test('a skill is renamed in the alternatives of other rows', () => {
    const content = renameIn({ kind: 'skill', from: 'wood-oven', to: 'stone-oven' });
    expect(fileText(content, 'roles/baker/requirements/ovens.yaml')).toContain(
      'alternatives: [stone-oven, electric-oven]',
    );
  });

  test('a level is renamed in the "after" of other levels, in the ladder and in every role', () => {
    const content = renameIn({ kind: 'level', from: 'senior', to: 'experienced' });
    const role = fileText(content, 'roles/engineer/role.yaml');
    expect(role).toMatch(/^ {2}staff: .*after: experienced/m);
    expect(role).toMatch(/^ {2}manager: .*after: experienced/m);
    expect(role).toMatch(/^ {2}principal: .*after: staff/m);
    expect(content.catalogue.roles.flatMap(({ levels }) => levels.map(({ id }) => id))).not.toContain(
      'senior',
    );
  });

  test('a level of a track is renamed in its role only', () => {
    const content = renameIn({ kind: 'level', from: 'manager', to: 'lead-of-people', role: 'engineer' });
    expect(fileText(content, 'roles/engineer/role.yaml')).toMatch(/^ {2}director: .*after: lead-of-people/m);
    expect(fileText(content, 'roles/engineer/requirements/work.yaml')).toMatch(/^ {2}lead-of-people:/m);
  });
});

test.each<[RenameRequest, typeof CommandError, string]>([
  [{ kind: 'level', from: 'junior', to: 'alternatives' }, CallError, 'are reserved'],
  [{ kind: 'level', from: 'only', to: 'none', role: 'data-engineer' }, CallError, '"none" cannot be the id'],
  [{ kind: 'skill', from: 'mlfow', to: 'a' }, CallError, 'did you mean "mlflow"?'],
  [{ kind: 'skill', from: 'mlflow-tracking', to: 'a' }, CallError, 'it is "mlflow" now'],
  [{ kind: 'family', from: 'x', to: 'a' }, CallError, 'known here: ml-ai'],
  [{ kind: 'skill', from: 'mlflow', to: 'ML Flow' }, CallError, '"ML Flow" is not an id'],
  [{ kind: 'skill', from: 'mlflow', to: 'con' }, CallError, 'Windows reserves this name'],
  [{ kind: 'skill', from: 'mlflow', to: 'mlflow' }, CallError, 'already'],
  [{ kind: 'skill', from: 'mlflow', to: 'pytorch' }, CommandError, 'there is a skill "pytorch" already'],
  [{ kind: 'skill', from: 'pytorch', to: 'mlflow-tracking' }, CommandError, 'had the id'],
  [{ kind: 'level', from: 'junior', to: 'middle' }, CommandError, 'already'],
  [{ kind: 'level', from: 'junior', to: 'only' }, CommandError, '"only" of data-engineer'],
  [{ kind: 'level', from: 'junior', to: 'a', role: 'nobody' }, CallError, 'no role has the id "nobody"'],
  [{ kind: 'level', from: 'junior', to: 'a', role: 'data-engineer' }, CallError, 'known here: only'],
])('%j is refused with advice', (request, error, message) => {
  const call = () => rename([request]);
  expect(call).toThrow(error);
  expect(call).toThrow(message);
});

test('only ids change, in any content', () => {
  const kinds = [
    ['skill', 'skill'],
    ['role', 'role'],
    ['domain', 'domain'],
    ['family', 'family'],
    ['level', 'level'],
    ['proficiency', 'step'],
  ] as const;
  let accepted = 0;
  fc.assert(
    fc.property(anyCatalogue, fc.constantFrom(...kinds), (files, [kind, prefix]) => {
      const source = memorySource(inOneStyle(files), 'content');
      const from = `${prefix}-0`;
      if (!readCatalogue(source).ok || !JSON.stringify([...files]).includes(from)) return;
      const before = soundContent(source);
      const after = edited(before, planRename(before, { kind, from, to: 'other' }));
      expect(valuesOf(after)).toEqual(valuesOf(before, (line) => line.replaceAll(from, 'other')));
      accepted += 1;
    }),
    { numRuns: 25 },
  );
  expect(accepted).toBeGreaterThan(5);
});

function inOneStyle(files: ContentFiles): Map<string, string> {
  return new Map([...files].map(([file, text]) => [file, formatYaml(text, placeOf(file)?.kind ?? 'site')]));
}

/** Returns the values of content without former ids, as one line per file in alphabetical order. */
function valuesOf(content: SoundContent, rename: (line: string) => string = (line) => line): string[] {
  const lines = content.source.list().map((file) => {
    const parsed = parseYaml(fileText(content, file) ?? '');
    const value: unknown = parsed.ok ? parsed.value : parsed.message;
    return JSON.stringify([file, value], (key, field: unknown) => (key === 'former_ids' ? undefined : field));
  });
  return lines.map(rename).sort();
}
