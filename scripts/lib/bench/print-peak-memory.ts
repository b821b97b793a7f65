import { writeSync } from 'node:fs';

/** Preloaded into a process, which then writes its peak memory in KiB to file descriptor 3 when it exits. */
process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
