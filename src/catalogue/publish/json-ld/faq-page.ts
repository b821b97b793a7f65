import type { FAQPage } from 'schema-dts';
import type { Question } from '#catalogue/publish/faq-question.ts';
import { plainText } from '#catalogue/text/markdown.ts';

/** https://schema.org/FAQPage */
export function faqPage(questions: readonly Question[]): FAQPage {
  return {
    '@type': 'FAQPage',
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: plainText(answer) },
    })),
  };
}
