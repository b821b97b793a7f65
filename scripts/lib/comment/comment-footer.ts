interface FooterParts {
  /** The address at which the preview can be downloaded. */
  preview: string | undefined;
  /** The address of the run of the CI. */
  run: string | undefined;
  /** The sentence that the option `--footer` adds. */
  added: string | undefined;
}

/** Returns what a comment says below the difference; empty if there is nothing to say. */
export function formatFooter({ preview, run, added }: FooterParts): string {
  return [describePreview(preview, run), added ?? ''].filter((sentence) => sentence !== '').join(' ');
}

function describePreview(preview: string | undefined, run: string | undefined): string {
  if (preview !== undefined) {
    return (
      `The [preview](${preview}) holds \`preview.html\`, which shows each changed row before and after and opens from disk, ` +
      'and `dist`, the site: once it is unpacked, `npx rolebook serve preview/dist` serves it.'
    );
  }
  return run === undefined ? '' : `There is no preview: see [the log](${run}).`;
}
