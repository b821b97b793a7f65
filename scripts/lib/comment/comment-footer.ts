interface FooterParts {
  preview: string | undefined;
  run: string | undefined;
  /** The sentence that the option `--footer` adds. */
  added: string | undefined;
}

/** Returns the text below the difference in a comment, possibly empty. */
export function formatFooter({ preview, run, added }: FooterParts): string {
  return [describePreview(preview, run), added ?? ''].filter((sentence) => sentence !== '').join(' ');
}

function describePreview(preview: string | undefined, run: string | undefined): string {
  if (preview !== undefined) {
    return (
      `The [preview](${preview}) contains \`preview.html\`, a page that shows each changed row before and after the ` +
      'change, and `dist`, the whole site. Unpack the archive, then open `preview.html` in a browser, or run ' +
      '`npx rolebook serve preview/dist` to see the site.'
    );
  }
  return run === undefined ? '' : `There is no preview: see [the log](${run}).`;
}
