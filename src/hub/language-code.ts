/** A language and what narrows it down, by https://www.rfc-editor.org/info/bcp47: `pl`, `en-GB`. */
export const LANGUAGE_CODE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
