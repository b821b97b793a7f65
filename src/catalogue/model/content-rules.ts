/** The commands that look at content by a rule. */
type RuleCommand = 'check' | 'lint:content';

/** A rule by which content is looked at. What it finds stops no build, and `lint.off` in site.yaml silences it. */
interface ContentRule {
  /** Its finding in many places, written after their number: `12 levels ask the same as the level below`. */
  finds: string;
  /** The advice to editors. */
  advice: string;
  reportedBy: readonly RuleCommand[];
}

const CHECK: readonly RuleCommand[] = ['check'];
const LINT: readonly RuleCommand[] = ['lint:content'];
const BOTH: readonly RuleCommand[] = ['check', 'lint:content'];

/** Every rule by its id, which stays as it is: site.yaml of other content names it. */
export const CONTENT_RULES = {
  'same-ask': {
    finds: 'levels ask the same as the level below',
    advice: 'say in "expects" what is new, raise the proficiency, make it mandatory, or leave the level out',
    reportedBy: BOTH,
  },
  story: {
    finds: 'bars read as a story, not as a criterion',
    advice: 'say what is done each time, without the events of one case, in short sentences',
    reportedBy: BOTH,
  },
  'falling-proficiency': {
    finds: 'proficiencies fall as the level rises',
    advice: 'raise them there, or lower them below',
    reportedBy: BOTH,
  },
  'lapsing-mandatory': {
    finds: 'requirements are optional, and mandatory at the level below',
    advice: 'add "mandatory: true", or make them optional below',
    reportedBy: BOTH,
  },
  'no-bar': {
    finds: 'requirements say nothing that one can be measured against',
    advice: 'write "expects" or "proficiency"',
    reportedBy: CHECK,
  },
  'open-row': {
    finds: 'skills in requirements are still open',
    advice: 'fill in a level below each, or remove the line',
    reportedBy: CHECK,
  },
  'empty-role': {
    finds: 'roles require nothing',
    advice: 'write their requirements into roles/<role>/requirements/<domain>.yaml',
    reportedBy: CHECK,
  },
  'unused-skill': {
    finds: 'skills are used by no role',
    advice: "ask for them in a role's requirements, or remove their files",
    reportedBy: CHECK,
  },
  'no-descriptors': {
    finds: 'skills have no descriptors',
    advice: 'say what each proficiency looks like',
    reportedBy: CHECK,
  },
  'many-resources': {
    finds: 'skills have more than five resources',
    advice: 'keep those that help most',
    reportedBy: CHECK,
  },
  'future-review': {
    finds: 'skills were reviewed on a day in the future',
    advice: 'write the day on which the texts were confirmed',
    reportedBy: CHECK,
  },
  'link-part': {
    finds: 'links lead to a page without the part that they name',
    advice: 'correct what follows "#" or "?"',
    reportedBy: CHECK,
  },
  'guide-matrix': {
    finds: 'ids in small matrices of guides belong to nothing',
    advice: 'correct or remove them',
    reportedBy: CHECK,
  },
  'invisible-characters': {
    finds: 'texts hold invisible characters, which were normalised',
    advice: 'retype those places',
    reportedBy: CHECK,
  },
  'near-duplicate': {
    finds: 'texts say nearly the same as another',
    advice: 'say what differs, or leave one out',
    reportedBy: LINT,
  },
  length: {
    finds: 'texts are too short or too long',
    advice: 'keep to the words that each kind of text has room for',
    reportedBy: LINT,
  },
  scope: {
    finds: 'bars do not say how often or how far',
    advice: 'say it, such as "each", "regularly", "before release" or "for several teams"',
    reportedBy: LINT,
  },
  'one-company': {
    finds: 'bars have figures of one company',
    advice: 'say how often or how far without a number',
    reportedBy: BOTH,
  },
  mannered: {
    finds: 'bars have mannered words, semicolons, dashes or several colons',
    advice: 'write the plainest word, in short sentences',
    reportedBy: LINT,
  },
  vague: {
    finds: 'phrases fit any skill',
    advice: 'name the thing, or leave the phrase out',
    reportedBy: LINT,
  },
  voice: {
    finds: 'texts do not start with a verb in the third person',
    advice: 'start with what the person does',
    reportedBy: LINT,
  },
  'insecure-resource': {
    finds: 'resources have an address that is not https',
    advice: 'link to the https address, or choose another source',
    reportedBy: LINT,
  },
  'review-due': {
    finds: 'skills were not reviewed for a year',
    advice: 'confirm their texts, and write the new day',
    reportedBy: LINT,
  },
} as const satisfies Record<string, ContentRule>;

export type ContentRuleId = keyof typeof CONTENT_RULES;

/** The ids of all rules. */
export const CONTENT_RULE_IDS: readonly ContentRuleId[] = Object.keys(CONTENT_RULES).filter(isContentRule);

/** Whether a word is the id of a rule. */
export function isContentRule(word: string): word is ContentRuleId {
  return Object.hasOwn(CONTENT_RULES, word);
}
