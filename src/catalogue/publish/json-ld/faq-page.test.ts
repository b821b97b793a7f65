import { expect, test } from 'vitest';
import { faqPage } from './faq-page.ts';

test('formats an answer as plain text', () => {
  expect(faqPage([{ question: 'Why?', answer: '- [Because](/a/)\n- **so**' }])).toEqual({
    '@type': 'FAQPage',
    mainEntity: [
      { '@type': 'Question', name: 'Why?', acceptedAnswer: { '@type': 'Answer', text: 'Because so' } },
    ],
  });
});
