import type { countCatalogue } from '#catalogue/model/counts.ts';

/** An id and the name shown to readers. */
export interface Reference {
  id: string;
  name: string;
}

/** The value of a field: a text, or the items of a list in order. References are ids. */
export type FieldValue = string | string[];

/** A changed field, under its name in the content files. `before` is absent if it was empty, and `after` if it is. */
export interface FieldChange {
  field: string;
  before?: FieldValue | undefined;
  after?: FieldValue | undefined;
}

/** The ids of the parts in both catalogues, in the earlier and the later order. */
export interface OrderChange {
  before: string[];
  after: string[];
}

/** A part that was added (no `before`), removed (no `after`) or changed. An added or removed part lists all its fields. */
export interface PartDiff<Side extends Reference = Reference> {
  before?: Side | undefined;
  after?: Side | undefined;
  fields: FieldChange[];
}

/** The changes of parts of one kind. */
export interface PartsDiff<Part extends PartDiff = PartDiff> {
  added: Part[];
  removed: Part[];
  /** Renamed, or with changed fields. */
  changed: Part[];
  /** Present if parts of both catalogues are in a different order. */
  order?: OrderChange | undefined;
}

export interface SkillReference extends Reference {
  domain: Reference;
}

/** A role and the affected levels. */
export interface AffectedRole {
  role: Reference;
  levels: Reference[];
  /** Present if the role only accepts the skill as an alternative to another. */
  isAlternative?: true | undefined;
}

interface Descriptor {
  proficiency: Reference;
  text: string;
}

export interface DescriptorChange {
  before?: Descriptor | undefined;
  after?: Descriptor | undefined;
  /** The roles that require it in the later catalogue, or in the earlier one if skill or proficiency was removed. */
  affects: AffectedRole[];
}

export interface SkillDiff extends PartDiff<SkillReference> {
  descriptors: DescriptorChange[];
  /** The roles that require or accept the skill in the later catalogue, or in the earlier one if it was removed. */
  affects: AffectedRole[];
}

/** A row of a role whose alternatives changed. Both lists are in the order of the content. */
export interface AlternativesChange {
  skill: Reference;
  before: Reference[];
  after: Reference[];
}

/** A role that was added, removed or changed; `CatalogueDiff` lists its requirements. */
export interface RoleDiff extends PartDiff {
  levels: PartsDiff;
  /** Present if there are any. */
  alternatives?: AlternativesChange[] | undefined;
}

/** A requirement in one of the catalogues. */
export interface RequirementState {
  /** `role/skill/level`. */
  id: string;
  role: Reference;
  domain: Reference;
  skill: Reference;
  level: Reference;
  proficiency?: Reference | undefined;
  mandatory: boolean;
  /** Markdown of the content. */
  expects?: string | undefined;
  /** Present if there are any. */
  examples?: string[] | undefined;
}

/** A requirement that was added (no `before`), removed (no `after`) or changed. */
export interface RequirementChange {
  kind: 'added' | 'removed' | 'changed';
  before?: RequirementState | undefined;
  after?: RequirementState | undefined;
  /** The change of proficiency, if any; `other` if the scale does not say which is deeper. */
  direction?: 'deeper' | 'shallower' | 'other' | undefined;
}

export type CatalogueCounts = ReturnType<typeof countCatalogue>;

/** The differences between two catalogues, as plain data for JSON. */
export interface CatalogueDiff {
  counts: { before: CatalogueCounts; after: CatalogueCounts };
  /** Fields of `site.yaml`, such as `grade.share`. */
  site: FieldChange[];
  ladder: PartsDiff;
  scale: PartsDiff;
  families: PartsDiff;
  domains: PartsDiff;
  roles: PartsDiff<RoleDiff>;
  skills: PartsDiff<SkillDiff>;
  /** Ordered by role, skill and level. Renaming a role, skill or level does not change its requirements. */
  requirements: RequirementChange[];
}

/** A revision of the content, with the given name and its Git hash. The files on disk have neither. */
export interface Revision {
  revision?: string | undefined;
  commit?: string | undefined;
}

/** The compared revisions. */
export interface Revisions {
  before: Revision;
  after: Revision;
}

/** The JSON that `npx rolebook diff --format json` writes. */
export interface DiffDocument extends Revisions, CatalogueDiff {
  version: 1;
}
