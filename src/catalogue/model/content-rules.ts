type RuleCommand = 'check' | 'lint:content';

/** A rule for content. Its findings do not fail a build, and `lint.off` in site.yaml disables it. */
interface ContentRule {
  /** The words that follow the number of findings: `12 levels require the same as the level below`. */
  finds: string;
  advice: string;
  reportedBy: readonly RuleCommand[];
}

const CHECK: readonly RuleCommand[] = ['check'];
const LINT: readonly RuleCommand[] = ['lint:content'];
const BOTH: readonly RuleCommand[] = ['check', 'lint:content'];

/** All rules by id. The ids must not change, since site.yaml files of other frameworks contain them. */
export const CONTENT_RULES = {
  'same-ask': {
    finds: 'levels require the same as the level below',
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
    finds: 'requirements are optional although mandatory at the level below',
    advice: 'add "mandatory: true", or make them optional below',
    reportedBy: BOTH,
  },
  'no-bar': {
    finds: 'requirements have neither a text nor a proficiency',
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
    finds: 'skills are not used by any role',
    advice: 'add them to the requirements of a role, or remove their files',
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
    finds: 'skills have a review date in the future',
    advice: 'enter the date on which the texts were confirmed',
    reportedBy: CHECK,
  },
  'link-part': {
    finds: 'links point to a missing part of a page',
    advice: 'correct what follows "#" or "?"',
    reportedBy: CHECK,
  },
  'guide-matrix': {
    finds: 'ids in small matrices of guides are unknown',
    advice: 'correct or remove them',
    reportedBy: CHECK,
  },
  'invisible-characters': {
    finds: 'texts contain invisible characters, which were normalized',
    advice: 'retype those places',
    reportedBy: CHECK,
  },
  'near-duplicate': {
    finds: 'texts are nearly the same as another text',
    advice: 'say what differs, or leave one out',
    reportedBy: LINT,
  },
  length: {
    finds: 'texts are too short or too long',
    advice: 'keep to the number of words for each kind of text',
    reportedBy: LINT,
  },
  scope: {
    finds: 'bars do not say how often or how far',
    advice: 'add it, such as "each", "regularly", "before release" or "for several teams"',
    reportedBy: LINT,
  },
  'one-company': {
    finds: 'bars contain figures of one company',
    advice: 'say how often or how far without a number',
    reportedBy: BOTH,
  },
  mannered: {
    finds: 'bars contain mannered words, semicolons, dashes or several colons',
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
    finds: 'skills have not been reviewed for a year',
    advice: 'confirm their texts, and enter the new date',
    reportedBy: LINT,
  },
} as const satisfies Record<string, ContentRule>;

export type ContentRuleId = keyof typeof CONTENT_RULES;

export const CONTENT_RULE_IDS: readonly ContentRuleId[] = Object.keys(CONTENT_RULES).filter(isContentRule);

export function isContentRule(word: string): word is ContentRuleId {
  return Object.hasOwn(CONTENT_RULES, word);
}
