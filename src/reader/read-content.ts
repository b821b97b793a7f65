import type { ContentFile, ContentPlace } from '#catalogue/schemas/content-file.ts';
import type { LocatedProblem, Problem } from '#catalogue/model/problem.ts';
import { findContentPlaces } from './content-places.ts';
import { normalizeTexts } from './normalize-texts.ts';
import type { ContentSource } from './content-source.ts';
import { indexPlaces, locatePath } from '#reader/yaml/locate.ts';
import { parseYaml } from '#reader/yaml/parse-yaml.ts';
import { placeAt, type Place } from '#reader/yaml/place.ts';
import { frontMatterOf, type SourceFile } from './source-file.ts';
import { findOddField } from '#reader/yaml/odd-space.ts';

export interface ReadContent {
  /** Whether the directory exists and contains content directly, not in a folder below. */
  exists: boolean;
  files: ContentFile[];
  /** Problems of files that do not parse or are out of place. */
  problems: LocatedProblem[];
  /** Warnings about invisible characters that were normalized. */
  warnings: LocatedProblem[];
  /** Places of files that do not parse; references to them are not reported. */
  broken: ContentPlace[];
}

const MAYBE_INVISIBLE = /[\u00a0\u00ad\u200b\u2007\u2028\u2029\u202f\u2060\u3000\ufeff]|\\[uUxNLP_]/;

const FILE_START: Place = { line: 1, column: 1 };

const NO_FRONT_MATTER =
  'a guide starts with a line "---", its title and summary, and another line "---": add them';

/** Receives each file that parses, with its whole text. */
export type FileListener = (file: ContentFile, text: string) => void;

/** Reads and parses all content files, or only those that `wants` picks, and passes each to `onFile`. */
export function readContent(
  source: ContentSource,
  wants: (place: ContentPlace) => boolean = () => true,
  onFile?: FileListener,
): ReadContent {
  const { exists } = source;
  const result: ReadContent = { exists, files: [], problems: [], warnings: [], broken: [] };
  if (!exists) {
    const message = 'this content directory does not exist: set CONTENT_DIR to one that does';
    result.problems.push({ file: source.display(''), line: 1, column: 1, message });
    return result;
  }
  const files = source.list();
  const { places, strays } = findContentPlaces(files);
  const inner = places.length === 0 ? folderOfContent(files) : undefined;
  if (inner !== undefined) {
    const message = `the content is in a subfolder of this directory: set CONTENT_DIR to ${source.display(inner)}`;
    result.problems.push({ file: source.display(''), line: 1, column: 1, message });
    return { ...result, exists: false };
  }
  for (const { file, message, place } of strays) {
    result.problems.push({ file: source.display(file), line: 1, column: 1, message });
    if (place) result.broken.push(place);
  }
  for (const place of places.filter(wants)) readPlace(source, place, result, onFile);
  return result;
}

/** Returns the uppermost folder with a site.yaml, or undefined if there is none. */
function folderOfContent(files: readonly string[]): string | undefined {
  const depth = (file: string): number => file.split('/').length;
  const [found] = files.filter((file) => file.endsWith('/site.yaml')).toSorted((a, b) => depth(a) - depth(b));
  return found?.slice(0, -'/site.yaml'.length);
}

/** Adds line and column to problems. Reads their files again, since the places of all files would take too much memory. */
export function locateProblems(source: ContentSource, problems: readonly Problem[]): LocatedProblem[] {
  const numbered = problems.map((problem, number) => ({ problem, number }));
  const located: LocatedProblem[] = [];
  for (const [file, group] of Map.groupBy(numbered, ({ problem }) => problem.file)) {
    const placeOf = indexPlaces(readYaml(source, file));
    for (const { problem, number } of group) {
      const { path, at, message, rule } = problem;
      located[number] = { file: source.display(file), ...placeOf(path, at), message, ...(rule && { rule }) };
    }
  }
  return located;
}

function readPlace(
  content: ContentSource,
  place: ContentPlace,
  result: ReadContent,
  onFile: FileListener | undefined,
): void {
  const file = content.display(place.file);
  const parsed = parseFile(place.file, content.read(place.file));
  if (!parsed.ok) {
    result.broken.push(place);
    result.problems.push({ file, ...parsed.place, message: parsed.message });
    return;
  }
  const { yaml, text } = parsed;
  const value = !MAYBE_INVISIBLE.test(yaml)
    ? parsed.value
    : normalizeTexts(parsed.value, (path, names) => {
        const were = names.length > 1 ? 'were' : 'was';
        const message = `the text contains ${names.join(' and ')}, which ${were} normalized: retype that place`;
        const located = { file, ...locatePath(yaml, path, 'value'), message };
        result.warnings.push({ ...located, rule: 'invisible-characters' });
      });
  const found = { ...place, value };
  result.files.push(found);
  onFile?.(found, text);
}

type ParsedFile =
  { ok: true; value: unknown; yaml: string; text: string } | { ok: false; place: Place; message: string };

function parseFile(file: string, read: SourceFile): ParsedFile {
  if (!read.ok) return { ok: false, place: FILE_START, message: read.message };
  const yaml = yamlOf(file, read.source);
  if (yaml === undefined) return { ok: false, place: FILE_START, message: NO_FRONT_MATTER };
  const parsed = parseYaml(yaml);
  if (!parsed.ok) return parsed;
  const odd = MAYBE_INVISIBLE.test(yaml) ? findOddField(yaml, parsed.value) : undefined;
  if (odd) return { ok: false, place: placeAt(yaml, odd.offset), message: odd.message };
  return { ok: true, value: parsed.value, yaml, text: read.source };
}

function readYaml(content: ContentSource, file: string): string {
  const read = content.read(file);
  return read.ok ? (yamlOf(file, read.source) ?? '') : '';
}

function yamlOf(file: string, source: string): string | undefined {
  return file.endsWith('.mdx') ? frontMatterOf(source) : source;
}
