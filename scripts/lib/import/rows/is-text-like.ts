/** The longest name of a step that anybody writes into a cell. */
const LONGEST_STEP = 40;

/** Whether a cell of one line reads as a text rather than as the name of a step: long, of four words or more, or a sentence. */
export function isTextLike(cell: string): boolean {
  return cell.length > LONGEST_STEP || cell.split(/\s+/).length >= 4 || /[.!?。！？]$/u.test(cell);
}
