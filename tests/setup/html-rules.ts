import type { ConfigData } from 'html-validate';

/** The rules for the HTML of every page, with the reason for each rule that is off or changed. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Ids hold a dot in permalinks (`skill.level`), and a colon in those of rows and domains.
    'valid-id': ['error', { relaxed: true }],
    // structure.test.ts checks every reference in a twentieth of the time.
    'no-missing-references': 'off',
    // Filters apply at once, and Enter submits the search in the header, so their forms need no button.
    'wcag/h32': 'off',
    // Checkboxes that share a name are a choice of several, as radio buttons are of one.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // A title is a name from the content, whose length is up to its editors.
    'long-title': 'off',
    // All files come from the site itself: an attacker who can change them can also change the page.
    'require-sri': 'off',
    // Pages are generated, so trailing spaces bother nobody.
    'no-trailing-whitespace': 'off',
  },
};
