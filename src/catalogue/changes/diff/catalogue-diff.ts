import type { countCatalogue } from '#catalogue/model/counts.ts';

/** An id, and the name that readers see. */
export interface Reference {
  id: string;
  name: string;
}

/** The value of a field: a text, or the items of a list in their order. References are written as ids. */
export type FieldValue = string | string[];

/**
 * A field whose value differs, called as the content files call it. `before` is absent where the field was empty,
 * `after` where it is empty now.
 */
export interface FieldChange {
  field: string;
  before?: FieldValue | undefined;
  after?: FieldValue | undefined;
}

/** The ids of what stands in both catalogues, in its earlier and in its later order. */
export interface OrderChange {
  before: string[];
  after: string[];
}

/**
 * Something with an id and a name that was added (`before` is absent), removed (`after` is absent) or changed. It was
 * renamed where the two differ. An added or removed part has all its fields here.
 */
export interface PartDiff<Side extends Reference = Reference> {
  before?: Side | undefined;
  after?: Side | undefined;
  fields: FieldChange[];
}

/** The changes of the parts of one kind. */
export interface PartsDiff<Part extends PartDiff = PartDiff> {
  added: Part[];
  removed: Part[];
  /** Renamed, or with other fields. */
  changed: Part[];
  /** Present where parts that stand in both catalogues changed places among each other. */
  order?: OrderChange | undefined;
}

/** A skill's id and name, and its domain. */
export interface SkillReference extends Reference {
  domain: Reference;
}

/** A role, and those of its levels that are concerned. */
export interface AffectedRole {
  role: Reference;
  levels: Reference[];
  /** Present if the role does not ask for the skill itself, but takes it in place of another. */
  isAlternative?: true | undefined;
}

/** The text of a skill at a proficiency. */
interface Descriptor {
  proficiency: Reference;
  text: string;
}

/** A descriptor that was added, removed or rewritten. */
export interface DescriptorChange {
  before?: Descriptor | undefined;
  after?: Descriptor | undefined;
  /** The roles that ask for the skill at this proficiency now; before, where the skill or proficiency is gone. */
  affects: AffectedRole[];
}

/** A skill that was added, removed or changed. */
export interface SkillDiff extends PartDiff<SkillReference> {
  descriptors: DescriptorChange[];
  /** The roles that ask for the skill now; before, where it is gone. */
  affects: AffectedRole[];
}

/** A row of a role that other skills meet now, or met before; they stand in their order. */
export interface AlternativesChange {
  skill: Reference;
  before: Reference[];
  after: Reference[];
}

/** A role that was added, removed or changed; its requirements stand with all others. */
export interface RoleDiff extends PartDiff {
  levels: PartsDiff;
  /** Present if there are any. */
  alternatives?: AlternativesChange[] | undefined;
}

/** A requirement as it stands in one of the catalogues. */
export interface RequirementState {
  /** `role/skill/level`. */
  id: string;
  role: Reference;
  domain: Reference;
  skill: Reference;
  level: Reference;
  proficiency?: Reference | undefined;
  mandatory: boolean;
  /** Markdown, as the content has it. */
  expects?: string | undefined;
  /** Present if there are any. */
  examples?: string[] | undefined;
}

/** A requirement that was added (`before` is absent), removed (`after` is absent) or changed. */
export interface RequirementChange {
  kind: 'added' | 'removed' | 'changed';
  before?: RequirementState | undefined;
  after?: RequirementState | undefined;
  /** The way in which the proficiency changed; `other` if the scale does not say which is deeper. */
  direction?: 'deeper' | 'shallower' | 'other' | undefined;
}

export type CatalogueCounts = ReturnType<typeof countCatalogue>;

/** All that differs between the content of two catalogues: plain data, ready for JSON. */
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
  /** By role, then by skill and level; a requirement whose role, skill or level was only renamed is no change. */
  requirements: RequirementChange[];
}

/** A revision of the content, as the call names it and as Git does; the files on disk without both. */
export interface Revision {
  revision?: string | undefined;
  /** The whole hash. */
  commit?: string | undefined;
}

/** The two revisions that a diff compares. */
export interface Revisions {
  before: Revision;
  after: Revision;
}

/** The JSON that `npx rolebook diff --format json` writes. */
export interface DiffDocument extends Revisions, CatalogueDiff {
  /** The version of this format. */
  version: 1;
}
