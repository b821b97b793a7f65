export interface VaguePhrase {
  pattern: RegExp;
  advice: string;
}

const NAME_THEM = 'name them, or leave the word out';
const OBSERVED = 'say what the person visibly does';

export const VAGUE_PHRASES: readonly VaguePhrase[] = [
  {
    pattern: /\betc\b\.?|\band so (?:on|forth)\b/i,
    advice: 'name what belongs here, or end the list before it',
  },
  { pattern: /\bvarious\b/i, advice: NAME_THEM },
  {
    // Not if the practices are named: "best practices such as …", "the best practices for Redis: …".
    pattern: /\bbest practices?\b(?!(?: [\w-]+){0,3}(?: such as| like| including|,? for example|:| \())/i,
    advice: 'name the practice',
  },
  {
    pattern:
      /\b(?:excellent(?:ly)?|exceptional(?:ly)? (?:skill|talent|knowledge|abilit|well|good)\w*|world-class|brilliant(?:ly)?|superb(?:ly)?|passionate(?:ly)?|highly skilled|outstanding (?:skill|talent|knowledge|abilit|result|work)\w*|rock ?stars?|ninjas?|gurus?)\b/i,
    advice: 'praise is not an observation: say what the person visibly does',
  },
  {
    pattern:
      /(?:\b(?:\d+\+?|several|many|two|three|four|five|ten) )?\byears?['’]?(?: of)?(?: [\w-]+){0,2} experience\b/i,
    advice: 'years do not describe a skill: say what the person visibly does',
  },
  {
    pattern: /\b(?:salar(?:y|ies)|pay (?:grade|band|scale)s?)\b/i,
    advice: 'pay does not belong here: leave it out',
  },
  { pattern: /\b(?:knows|know|knowing|has|understands) (?:the )?basics\b|\bbasics of\b/i, advice: OBSERVED },
  { pattern: /\b(?:has|have|having|with|some|gains) experience (?:with|in|of|using)\b/i, advice: OBSERVED },
  { pattern: /\b(?:[a-z]+ )?understanding of\b/i, advice: OBSERVED },
  { pattern: /\bfamiliar(?:ity|ized?|izes)? with\b/i, advice: OBSERVED },
  { pattern: /\bresponsible for\b/i, advice: 'say what the person does about it: runs, reviews, decides' },
];
