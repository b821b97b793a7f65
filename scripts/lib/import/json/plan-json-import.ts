import type { LocatedProblem } from '#catalogue/model/problem.ts';
import type { ContentFile } from '#catalogue/schemas/content-file.ts';
import { changedSource, type ContentSource } from '#reader/content-source.ts';
import { readCatalogue } from '#reader/read-catalogue.ts';
import { readContent } from '#reader/read-content.ts';
import { ContentEdit } from '../../content/content-edit.ts';
import { isRecord } from '#catalogue/model/is-record.ts';
import type { ImportTarget } from '../import-target.ts';
import { checkFramework } from './check-framework.ts';
import { faultsOfResult } from './faults-of-result.ts';
import { partsOfFramework, rolesWithRequirements } from './framework-parts.ts';
import { mergeParts } from './merge-parts.ts';
import { addMissingFiles } from './missing-files.ts';
import { openJson } from './open-json.ts';

/** The changes that an import of a framework in JSON makes, or the reasons that it is refused. */
export type JsonImportPlan =
  | {
      ok: true;
      /** The texts of the files to write, or undefined for files to remove. */
      changes: Map<string, string | undefined>;
      result: ContentSource;
      counts: { roles: number; skills: number; requirements: number };
    }
  | {
      ok: false;
      /** The faults of the JSON, at its lines. */
      faults: LocatedProblem[];
      /** The problems of the resulting content, at the lines of its files. */
      problems: LocatedProblem[];
    };

/**
 * Plans the import of a framework in JSON into a content directory, without writing anything; `file` is the name of the JSON
 * file in messages.
 */
export function planJsonImport(bytes: Uint8Array, file: string, target: ImportTarget): JsonImportPlan {
  const { catalogue, source, dir } = target;
  const opened = openJson(bytes, file);
  if (!opened.ok) return { ok: false, faults: opened.faults, problems: [] };
  const { value: framework, locate } = opened;
  const known = source.exists ? readContent(source).files : [];
  const unsound = checkFramework(framework, file, known);
  if (unsound.length > 0) return { ok: false, faults: locate(unsound), problems: [] };

  const parts = partsIn(framework, known);
  const edit = new ContentEdit(source);
  const missing = catalogue === undefined ? addMissingFiles(edit, parts, file) : [];
  if (missing.length > 0) return { ok: false, faults: locate(missing), problems: [] };
  mergeParts(parts, rolesWithRequirements(framework), { edit, catalogue, files: known });

  // This is the same check as that of `npx rolebook check`.
  const changes = edit.changes();
  const result = changedSource(source, changes, dir);
  if (readCatalogue(result).ok) return { ok: true, changes, result, counts: countParts(parts) };
  const { faults, problems } = faultsOfResult(result, parts, known);
  return { ok: false, faults: locate(faults), problems };
}

/** Returns the parts of a framework; a row of an unknown skill is put into any domain, so that it is reported. */
function partsIn(framework: unknown, known: readonly ContentFile[]): ContentFile[] {
  const skills = new Map(known.flatMap(({ kind, id, parent }) => (kind === 'skill' ? [[id, parent]] : [])));
  const all = [...partsOfFramework(framework, () => ''), ...known];
  const anyDomain = all.find(({ kind }) => kind === 'domain')?.id ?? '';
  return partsOfFramework(framework, (skill) => skills.get(skill) ?? anyDomain);
}

function countParts(parts: readonly ContentFile[]): { roles: number; skills: number; requirements: number } {
  const count = (kind: ContentFile['kind']): number => parts.filter((part) => part.kind === kind).length;
  const rows = parts.flatMap(({ kind, value }) =>
    kind === 'requirements' && isRecord(value) ? Object.values(value) : [],
  );
  const cells = rows.flatMap((row) =>
    isRecord(row) ? Object.keys(row).filter((name) => name !== 'alternatives') : [],
  );
  return { roles: count('role'), skills: count('skill'), requirements: cells.length };
}
