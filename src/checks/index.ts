import { accessibilityStatement } from './accessibility-statement.ts';
import { addresses } from './addresses.ts';
import { alerts } from './alerts.ts';
import { altText } from './alt-text.ts';
import { bodyWeight } from './body-weight.ts';
import { cancelledEvents } from './cancelled-events.ts';
import { cardGlyphs } from './card-glyphs.ts';
import type { Check } from './check.ts';
import { correctionMeans } from './correction-means.ts';
import { datesOfBirth } from './dates-of-birth.ts';
import { deletedAfterPosting } from './deleted-after-posting.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { embargoInPublic } from './embargo-in-public.ts';
import { eventDates } from './event-dates.ts';
import { farEvents } from './far-events.ts';
import { feedbackReview } from './feedback-review.ts';
import { frontMatter } from './front-matter.ts';
import { hiddenAfterPosting } from './hidden-after-posting.ts';
import { homeAddress } from './home-address.ts';
import { hospitalNumbers } from './hospital-numbers.ts';
import { links } from './links.ts';
import { mdx } from './mdx.ts';
import { meetingNotice } from './meeting-notice.ts';
import { missingPictures } from './missing-pictures.ts';
import { namedFiles } from './named-files.ts';
import { nhsNumbers } from './nhs-numbers.ts';
import { openNotices } from './open-notices.ts';
import { orderOfDates } from './order-of-dates.ts';
import { outcomeAwaited } from './outcome-awaited.ts';
import { pauses } from './pauses.ts';
import { personalEmail } from './personal-email.ts';
import { personalFileNames } from './personal-file-names.ts';
import { phoneOfPerson } from './phone-of-person.ts';
import { pictureData } from './picture-data.ts';
import { placeholders } from './placeholders.ts';
import { postcodeOfPerson } from './postcode-of-person.ts';
import { promises } from './promises.ts';
import { questionDeadline } from './question-deadline.ts';
import { redirects } from './redirects.ts';
import { securityExpiry } from './security-expiry.ts';
import { socialTimes } from './social-times.ts';
import { storyConsent } from './story-consent.ts';
import { templateWords } from './template-words.ts';
import { titleLength } from './title-length.ts';
import { translations } from './translations.ts';
import { unknownNetworks } from './unknown-networks.ts';
import { weekdays } from './weekdays.ts';

/** All checks. A new one is a file in this folder and a line here. */
export const CHECKS: readonly Check[] = [
  accessibilityStatement,
  addresses,
  alerts,
  altText,
  bodyWeight,
  cancelledEvents,
  cardGlyphs,
  correctionMeans,
  datesOfBirth,
  deletedAfterPosting,
  duplicateIds,
  embargoInPublic,
  eventDates,
  farEvents,
  feedbackReview,
  frontMatter,
  hiddenAfterPosting,
  homeAddress,
  hospitalNumbers,
  links,
  mdx,
  meetingNotice,
  missingPictures,
  namedFiles,
  nhsNumbers,
  openNotices,
  orderOfDates,
  outcomeAwaited,
  pauses,
  personalEmail,
  personalFileNames,
  phoneOfPerson,
  pictureData,
  placeholders,
  postcodeOfPerson,
  promises,
  questionDeadline,
  redirects,
  securityExpiry,
  socialTimes,
  storyConsent,
  templateWords,
  titleLength,
  translations,
  unknownNetworks,
  weekdays,
];
