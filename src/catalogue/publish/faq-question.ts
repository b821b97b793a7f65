export interface Question {
  question: string;
  /** Markdown; links are site-relative, without a base path. */
  answer: string;
}
