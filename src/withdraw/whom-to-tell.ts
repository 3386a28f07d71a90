/** What stays with others whatever is done here, in lines for staff. */
export const CANNOT_BE_RECALLED: readonly string[] = [
  'What cannot be recalled: copies in feed readers and in email, notifications on phones, screenshots, what other people',
  'shared or quoted, the caches of search engines, archive.org, other servers that had the post, and anything on paper.',
];

/**
 * Whom to tell when personal data was published, and by when: UK GDPR, articles 33 and 34
 * (https://ico.org.uk/for-organisations/report-a-breach/).
 */
export const WHOM_TO_TELL: readonly string[] = [
  'Tell these people now, by phone, and do not repeat the words in a message: your information governance team or data',
  'protection officer; for patients also the Caldicott Guardian. They decide whether the Information Commissioner is told,',
  'which must be within 72 hours of when anybody here first knew, and whether the person concerned is told.',
];
