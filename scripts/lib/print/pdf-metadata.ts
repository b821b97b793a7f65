/** The metadata of a document. */
export interface PdfMetadata {
  title: string;
  author: string;
  subject: string;
  /** A language tag, such as `en`. */
  language: string;
  /** The day of the document's version, such as `2026-11-22`, or undefined to leave out its dates. */
  day: string | undefined;
}
