import type { CaseContext } from './case-context.ts';
import { caseAssociation } from './case-parts.ts';
import type { CaseAssociation, CaseLink } from './case-schema.ts';

/** The code of a role or a skill in another framework. */
export interface MatchingCode {
  /** The name or the web address of the framework. */
  scheme: string;
  code: string;
  /** The web address of the code. */
  address?: string | undefined;
  /** How the meaning of the code compares with the item. */
  relation: 'exact' | 'close' | 'broader' | 'narrower';
}

/** Associates an item with its codes. Leaves out a code if neither it nor its scheme has a web address, which CASE requires. */
export function matchAssociations(
  context: CaseContext,
  item: CaseLink,
  codes: readonly MatchingCode[],
): CaseAssociation[] {
  return codes.flatMap(({ scheme, code, address, relation }) => {
    const uri = address ?? (WEB_ADDRESS.test(scheme) ? scheme : undefined);
    if (uri === undefined) return [];
    const destination = { title: `${scheme} ${code}`, identifier: code, uri, targetType: targetType(scheme) };
    const type = relation === 'exact' ? 'exactMatchOf' : 'isRelatedTo';
    return [caseAssociation(context, type, item, destination, { notes: NOTES[relation] })];
  });
}

const WEB_ADDRESS = /^https?:\/\//;

const NOTES = {
  exact: undefined,
  close: 'The meanings are close.',
  broader: 'The code is broader than the item.',
  narrower: 'The code is narrower than the item.',
};

/** Returns the type of what is not from CASE, which may have few characters: `ext:onet-soc`. */
function targetType(scheme: string): string {
  const name = scheme
    .replace(WEB_ADDRESS, '')
    .replaceAll(/[^A-Za-z0-9._]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `ext:${name === '' ? 'code' : name}`;
}
