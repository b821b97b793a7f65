import chromium from '@sparticuz/chromium';

// Unpacks the browser into the folder for temporary files, which is that of this thread only.
await chromium.executablePath();
