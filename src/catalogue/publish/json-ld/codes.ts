import type { CategoryCode } from 'schema-dts';
import { codePage, schemeAddress, schemeName } from '#catalogue/codes/describe-code.ts';
import type { Code } from '#catalogue/model/catalogue.ts';

/**
 * Returns the categories of public classifications to which an occupation belongs, for
 * https://schema.org/occupationalCategory. Leaves out narrower concepts, which are only parts of the occupation.
 */
export function categoryCodes(codes: readonly Code[]): CategoryCode[] {
  return codes.filter(({ relation }) => relation !== 'narrower').map(categoryCode);
}

function categoryCode(code: Code): CategoryCode {
  const page = codePage(code);
  return {
    '@type': 'CategoryCode',
    codeValue: code.code,
    ...(code.title !== undefined && { name: code.title }),
    ...(page !== undefined && { url: page }),
    inCodeSet: {
      '@type': 'CategoryCodeSet',
      name: schemeName(code.scheme),
      url: schemeAddress(code.scheme),
    },
  };
}

/** Returns https://schema.org/sameAs with the pages of the same concepts, or nothing if there are none. */
export function sameConcepts(codes: readonly Code[]): { sameAs?: string[] } {
  const pages = codes
    .filter(({ relation }) => relation === 'exact')
    .map(codePage)
    .filter((page) => page !== undefined);
  return pages.length > 0 ? { sameAs: pages } : {};
}
