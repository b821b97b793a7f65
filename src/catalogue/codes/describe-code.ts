import type { Code } from '#catalogue/schemas/code.ts';
import { findScheme } from './schemes.ts';

/** Words for the relation of a concept elsewhere to a role or skill. */
const RELATIONS: Readonly<Record<Code['relation'], string>> = {
  exact: 'the same',
  close: 'nearly the same',
  broader: 'broader',
  narrower: 'narrower',
};

/** Returns the name of a code's classification: that of a known scheme, or the host of a web address. */
export function schemeName(scheme: string): string {
  return findScheme(scheme)?.name ?? new URL(scheme).host;
}

/** Returns the web address of a code's classification. */
export function schemeAddress(scheme: string): string {
  return findScheme(scheme)?.address ?? scheme;
}

/** Returns the public page of the concept with a code, or undefined if it is unknown. */
export function codePage({ scheme, code, url }: Code): string | undefined {
  return url ?? findScheme(scheme)?.pageOf(code);
}

/** Returns a code with its title, such as `SFIA DENG: Data engineering`. In ESCO and DDaT, a title replaces the code. */
export function codeWords({ scheme, code, title }: Code): string {
  const hidesCode = title !== undefined && findScheme(scheme)?.isByTitle === true;
  const named = hidesCode ? schemeName(scheme) : `${schemeName(scheme)} ${code}`;
  return title === undefined ? named : `${named}: ${title}`;
}

export function relationWords({ relation }: Pick<Code, 'relation'>): string {
  return RELATIONS[relation];
}

/** Returns all that is known of a code as one line, to compare two versions of it. */
export function describeCode(code: Code): string {
  const { scheme, relation, title, url, by, reviewed } = code;
  const facts = [relation, title, url, by, reviewed].filter((fact) => fact !== undefined);
  return `${scheme} ${code.code}: ${facts.join(', ')}`;
}
