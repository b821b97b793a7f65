import { describe, expect, test } from 'vitest';
import { caseFiles, casePackage } from '#catalogue/publish/case/case-files.ts';
import type { CasePackage } from '#catalogue/publish/case/case-schema.ts';
import { ownPartsOf } from '../../../tests/fixtures/case/case-faults.ts';
import { fixtureSource } from '../../../tests/fixtures/fixture-catalogue.ts';
import { edited, soundContent } from '../../../tests/fixtures/sound-content.ts';
import type { SoundContent } from '../content/write-edit.ts';
import { planMove } from './plan-move.ts';
import { planRename, type RenameRequest } from './plan-rename.ts';

const before = soundContent(fixtureSource('shapes'));

function packagesOf({ catalogue }: SoundContent): CasePackage[] {
  return caseFiles(catalogue).map((file) => casePackage(file, catalogue, { day: '2026-11-22' }));
}

function identifiersOf(parts: readonly { identifier: string }[]): string[] {
  return parts.map(({ identifier }) => identifier).toSorted();
}

/** Returns the identifiers of documents, items, associations and rubrics. */
function identifiersIn(content: SoundContent): string[] {
  return identifiersOf(packagesOf(content).flatMap(ownPartsOf));
}

function renamed(content: SoundContent, request: RenameRequest): SoundContent {
  return edited(content, planRename(content, request));
}

describe('the identifiers of the CASE packages', () => {
  test.each<[string, RenameRequest]>([
    ['role', { kind: 'role', from: 'polyglot', to: 'first' }],
    ['role with a former id', { kind: 'role', from: 'solo', to: 'first' }],
    ['skill', { kind: 'skill', from: 'half-said', to: 'first' }],
    ['domain', { kind: 'domain', from: 'plain', to: 'first' }],
    ['proficiency with a former id', { kind: 'proficiency', from: 'does', to: 'first' }],
    ['level of the ladder with a former id', { kind: 'level', from: 'senior', to: 'first' }],
    ['level of a role', { kind: 'level', from: 'step-7', to: 'first', role: 'long-road' }],
    ['level of the ladder in one role', { kind: 'level', from: 'senior', to: 'first', role: 'sparse' }],
  ])('stay the same when a %s is renamed, and renamed again', (_, request) => {
    const once = renamed(before, request);
    expect(identifiersIn(once)).toEqual(identifiersIn(before));
    const twice = renamed(once, { ...request, from: 'first', to: 'second' });
    expect(identifiersIn(twice)).toEqual(identifiersIn(before));
  });

  test('stay the same when a skill moves to another domain', () => {
    const { edit } = planMove(before, 'cyrillic', 'long-names');
    const itemsOf = (content: SoundContent) =>
      identifiersOf(packagesOf(content).flatMap(({ CFItems }) => CFItems));
    expect(itemsOf(edited(before, edit))).toEqual(itemsOf(before));
  });
});
