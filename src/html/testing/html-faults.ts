import { HtmlValidate } from 'html-validate';

/** What all pages are held against: valid HTML, which no browser has to guess at. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes attributes and void elements its own way; all of it is valid HTML.
    'no-inline-style': 'error',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'require-sri': 'off',
    // Numbers are kept on one line by CSS, so that they can be copied with plain spaces.
    'tel-non-breaking': 'off',
    // HTML lets an id begin with a digit, as a heading may: "999".
    'valid-id': ['error', { relaxed: true }],
    // nhsuk-frontend's own markup of the notification banner.
    'prefer-native-element': 'off',
  },
});

/** What is wrong with a page, each with its rule and line. */
export async function htmlFaults(
  html: string,
): Promise<readonly { readonly ruleId: string; readonly message: string; readonly line: number }[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => ({ ruleId, message, line })),
  );
}
