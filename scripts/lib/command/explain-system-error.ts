/** What the system says where there is no room, as Node and as programs in other languages pass it on. */
const NO_ROOM = /\b(?:ENOSPC|EDQUOT|EFBIG)\b|No space left on device|File too large|Disk quota exceeded/i;

const ADVICE: Readonly<Record<string, string>> = {
  EIO: 'the disk failed: see whether it is full or broken, or set OUT_DIR to another one',
  EACCES: 'this may not be read or written: change who may, or set CONTENT_DIR or OUT_DIR to another place',
  EPERM: 'this may not be read or written: change who may, or set CONTENT_DIR or OUT_DIR to another place',
  EROFS: 'nothing can be written there: set OUT_DIR to another place',
  EMFILE: 'too many files are open: allow more of them ("ulimit -n 4096")',
  ENFILE: 'too many files are open: end other programs, or allow more of them',
};

/** What the system refused, in a line that says what to do; undefined where an error is of another kind. */
export function explainSystemError(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause ? String(cause.code) : '';
    const said = lineOf(cause.message);
    if (NO_ROOM.test(`${code} ${cause.message}`)) {
      return `there is no room left: free some space, or set OUT_DIR to another disk (${said})`;
    }
    const advice = ADVICE[code];
    if (advice !== undefined) return `${advice} (${said})`;
  }
  return undefined;
}

/** The first line that says something of what failed. */
function lineOf(message: string): string {
  const lines = message.split('\n').map((line) => line.trim());
  return lines.find((line) => NO_ROOM.test(line)) ?? lines.find((line) => line !== '') ?? '';
}
