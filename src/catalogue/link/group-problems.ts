import type { Problem } from '#catalogue/model/problem.ts';
import { countOf } from '#catalogue/text/words.ts';

/** Merges problems with the same cause into one, located in the first of their files and with the number of places. */
export function groupProblems(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(problems, ({ cause }) => cause);
  return [...groups].flatMap(([cause, group]) => (cause === undefined ? group : [summarize(group)]));
}

function summarize(group: readonly Problem[]): Problem {
  const first = group.reduce((found, problem) => (problem.file < found.file ? problem : found));
  const { file, path, at, message } = first;
  const files = new Set(group.map((problem) => problem.file)).size;
  const places = files < group.length ? `${countOf(group.length, 'place')} in ` : '';
  const count = group.length > 1 ? ` (the first of ${places}${countOf(files, 'file')})` : '';
  return { file, path, at, message: message + count };
}
