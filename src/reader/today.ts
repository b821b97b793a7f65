/** Returns the day of the build in UTC, such as `2026-11-22`; SOURCE_DATE_EPOCH, in seconds, overrides it. */
export function today(): string {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH'] || Number.NaN);
  return new Date(Number.isNaN(epoch) ? Date.now() : epoch * 1000).toISOString().slice(0, 10);
}
