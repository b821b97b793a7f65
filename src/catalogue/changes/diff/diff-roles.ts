import type { Catalogue, MatrixSection, Role } from '#catalogue/model/catalogue.ts';
import type { FieldChange, PartsDiff, RoleDiff } from './catalogue-diff.ts';
import { diffAlternatives } from './diff-alternatives.ts';
import { diffField, diffFields, type FieldsOf } from './diff-fields.ts';
import { diffLevels } from './diff-levels.ts';
import { diffParts, isEmptyParts, isOtherPart, referenceTo, sidesOf } from './diff-parts.ts';
import { describeCode } from '#catalogue/codes/describe-code.ts';
import type { CataloguePairing } from './pair-catalogues.ts';
import { isSameReference, orderChangeOf, type Pairing } from './pair-parts.ts';

interface Context {
  before: Catalogue;
  after: Catalogue;
  pairing: CataloguePairing;
}

/** Compares roles, their levels and the order of their matrices, but not their requirements. */
export function diffRoles(
  pairing: CataloguePairing,
  before: Catalogue,
  after: Catalogue,
): PartsDiff<RoleDiff> {
  return diffParts(
    pairing.roles,
    (earlier, later) => diffRole(earlier, later, { before, after, pairing }),
    (role) => isOtherPart(role) || !isEmptyParts(role.levels) || role.alternatives !== undefined,
  );
}

function diffRole(before: Role | undefined, after: Role | undefined, context: Context): RoleDiff {
  const { families, domains } = context.pairing;
  const [earlierFamily, laterFamily] = [before?.family?.id, after?.family?.id];
  const alternatives = diffAlternatives(before, after, context.pairing);
  return {
    ...sidesOf(referenceTo(before), referenceTo(after)),
    fields: [
      ...(isSameReference(families, earlierFamily, laterFamily)
        ? []
        : diffField('family', earlierFamily, laterFamily)),
      ...diffFields(before && fieldsOf(before), after && fieldsOf(after)),
      ...diffKeyDomains(domains, before, after),
      ...(before && after ? diffMatrixOrder(before, after, context) : []),
    ],
    levels: diffLevels(before, after, { before: context.before.ladder, after: context.after.ladder }),
    ...(alternatives.length > 0 && { alternatives }),
  };
}

function fieldsOf(role: Role): FieldsOf<Role, 'id' | 'name' | 'family' | 'levels' | 'keyDomains' | 'matrix'> {
  return {
    code: ['code', role.code],
    tagline: ['tagline', role.tagline],
    summary: ['summary', role.summary],
    aliases: ['aliases', role.aliases],
    codes: ['codes', role.codes.map(describeCode)],
    formerIds: ['former_ids', role.formerIds],
  };
}

function diffKeyDomains(
  pairing: CataloguePairing['domains'],
  before: Role | undefined,
  after: Role | undefined,
): FieldChange[] {
  const [earlier, later] = [before, after].map((role) => (role?.keyDomains ?? []).map(({ id }) => id));
  const isSame =
    earlier?.length === later?.length &&
    earlier?.every((id, index) => isSameReference(pairing, id, later?.[index]));
  return isSame ? [] : diffField('key_domains', earlier, later);
}

function diffMatrixOrder(before: Role, after: Role, context: Context): FieldChange[] {
  const { domains, skills } = context.pairing;
  const followsCatalogue =
    isInOrder(before, context.before.domains) && isInOrder(after, context.after.domains);
  return [
    ...(followsCatalogue ? [] : orderField('domains', domains, domainsOf(before), domainsOf(after))),
    ...domains.pairs.flatMap(([earlier, later]) =>
      orderField(
        `requirements/${later.id}`,
        skills,
        skillsIn(before.matrix, earlier.id),
        skillsIn(after.matrix, later.id),
      ),
    ),
  ];
}

/** Returns whether a role lists its domains in the catalogue's order. A change of that order is reported only once. */
function isInOrder(role: Role, domains: Catalogue['domains']): boolean {
  const positions = domainsOf(role).map((domain) => domains.indexOf(domain));
  return positions.every((position, index) => index === 0 || position > (positions[index - 1] ?? -1));
}

function domainsOf({ matrix }: Role): Catalogue['domains'] {
  return matrix.map(({ domain }) => domain);
}

function skillsIn(matrix: readonly MatrixSection[], domainId: string): Catalogue['skills'] {
  return matrix
    .filter(({ domain }) => domain.id === domainId)
    .flatMap(({ rows }) => rows.map(({ skill }) => skill));
}

function orderField(
  field: string,
  pairing: Pairing<unknown>,
  before: readonly { id: string }[],
  after: readonly { id: string }[],
): FieldChange[] {
  const order = orderChangeOf(pairing, before, after);
  return order ? [{ field, ...order }] : [];
}
