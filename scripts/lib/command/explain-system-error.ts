/** Matches errors of a full disk, as Node and programs in other languages report them. */
const NO_ROOM = /\b(?:ENOSPC|EDQUOT|EFBIG)\b|No space left on device|File too large|Disk quota exceeded/i;

const ADVICE: Readonly<Record<string, string>> = {
  EIO: 'the disk failed: check whether it is full or broken, or set OUT_DIR to another one',
  EACCES: 'access is denied: change the permissions, or set CONTENT_DIR or OUT_DIR to another folder',
  EPERM: 'access is denied: change the permissions, or set CONTENT_DIR or OUT_DIR to another folder',
  EROFS: 'the file system is read-only: set OUT_DIR to another folder',
  EMFILE: 'too many files are open: allow more of them ("ulimit -n 4096")',
  ENFILE: 'too many files are open: end other programs, or allow more of them',
};

/** Explains an error of the system in a line that says what to do, or returns undefined for other errors. */
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

/** Returns the line of a message that names the failure. */
function lineOf(message: string): string {
  const lines = message.split('\n').map((line) => line.trim());
  return lines.find((line) => NO_ROOM.test(line)) ?? lines.find((line) => line !== '') ?? '';
}
