import { codePage, codeWords, schemeAddress } from '#catalogue/codes/describe-code.ts';
import type { Code } from '#catalogue/model/catalogue.ts';
import type { CaseContext } from './case-context.ts';
import { caseAssociation } from './case-parts.ts';
import type { CaseAssociation, CaseLink } from './case-schema.ts';

const NOTES: Readonly<Record<Code['relation'], string | undefined>> = {
  exact: undefined,
  close: 'The meanings are close.',
  broader: 'The code is broader than the item.',
  narrower: 'The code is narrower than the item.',
};

/** Associates a document or an item with its codes in public classifications. */
export function matchAssociations(
  context: CaseContext,
  origin: CaseLink,
  codes: readonly Code[],
): CaseAssociation[] {
  return codes.map((code) => {
    const { scheme, relation } = code;
    const destination = {
      title: codeWords(code),
      identifier: code.code,
      uri: codePage(code) ?? schemeAddress(scheme),
      targetType: targetType(scheme),
    };
    const type = relation === 'exact' ? 'exactMatchOf' : 'isRelatedTo';
    return caseAssociation(context, type, origin, destination, { notes: NOTES[relation] });
  });
}

/** Returns the type of a concept outside CASE, which may have few characters: `ext:onet-soc`. */
function targetType(scheme: string): string {
  const name = scheme
    .replace(/^https?:\/\//, '')
    .replaceAll(/[^A-Za-z0-9._]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `ext:${name}`;
}
