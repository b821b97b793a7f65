/**
 * On Linux x64 npm brings a browser (@sparticuz/chromium), so Puppeteer need not download its own.
 *
 * @type {import('puppeteer').Configuration}
 */
module.exports = { skipDownload: process.platform === 'linux' && process.arch === 'x64' };
