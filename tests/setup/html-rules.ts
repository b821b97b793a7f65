import type { ConfigData } from 'html-validate';

/** The rules that every page follows, with the reason for each that does not hold here. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Permalinks are `skill.level`, and rows and domains are kept apart from them by a colon.
    'valid-id': ['error', { relaxed: true }],
    // structure.test.ts asks this of every reference in a twentieth of the time.
    'no-missing-references': 'off',
    // Filters apply at once, and the search in the header is sent by Enter, as search fields are.
    'wcag/h32': 'off',
    // Checkboxes of one name are a choice of several, as radio buttons are of one.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // A title is a name from the content, which may be as long as it needs.
    'long-title': 'off',
    // All files come from the site itself, where whoever could change them could change the page too.
    'require-sri': 'off',
    // The pages are written by a program and read by others.
    'no-trailing-whitespace': 'off',
  },
};
