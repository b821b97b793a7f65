import { expect, test } from 'vitest';
import { sentencesOf, wordsIn } from './sentences.ts';

test.each<[string, string, string[]]>([
  ['at full stops', 'Reads it. Writes it.', ['Reads it.', 'Writes it.']],
  ['at other marks', 'Asks why? Says so! Ends.', ['Asks why?', 'Says so!', 'Ends.']],
  [
    'after a closing quote or bracket',
    'Says "no." Ends (well.) Starts.',
    ['Says "no."', 'Ends (well.)', 'Starts.'],
  ],
  [
    'but not in versions and names',
    'Turns off TLS 1.0 on Node.js 20.1 and .NET hosts.',
    ['Turns off TLS 1.0 on Node.js 20.1 and .NET hosts.'],
  ],
  [
    'but not after an abbreviation',
    'Uses tools, e.g. Git, vs. Copies by Dr. No.',
    ['Uses tools, e.g. Git, vs. Copies by Dr. No.'],
  ],
  ['at paragraphs', 'Reads it\n\nWrites it', ['Reads it', 'Writes it']],
  ['at list items', 'Does:\n\n- reads\n- writes\n1. ends', ['Does:', 'reads', 'writes', 'ends']],
  ['but not at line breaks', 'Reads\nit.', ['Reads it.']],
  [
    'without Markdown and code',
    'Reads **it** by `a. B c` and [this](https://a.b/). Ends.',
    ['Reads it by … and this.', 'Ends.'],
  ],
  ['into none if there are no words', ' … ', []],
])('splits a text %s', (_, text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

test.each([
  ['Reads – and writes – it / them.', 5],
  ['Runs … once.', 3],
  ['', 0],
])('%j has %i words', (sentence, count) => {
  expect(wordsIn(sentence)).toBe(count);
});
