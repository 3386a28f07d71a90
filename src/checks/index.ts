import { accessibilityStatement } from './accessibility-statement.ts';
import { addresses } from './addresses.ts';
import { alerts } from './alerts.ts';
import { altText } from './alt-text.ts';
import { anchors } from './anchors.ts';
import { bankHolidayList } from './bank-holiday-list.ts';
import { bankHolidays } from './bank-holidays.ts';
import { bodyWeight } from './body-weight.ts';
import { cancelledEvents } from './cancelled-events.ts';
import { cardGlyphs } from './card-glyphs.ts';
import type { Check } from './check.ts';
import { clockChanges } from './clock-changes.ts';
import { correctionMeans } from './correction-means.ts';
import { dates } from './dates.ts';
import { deadlines } from './deadlines.ts';
import { deletedAfterPosting } from './deleted-after-posting.ts';
import { downloads } from './downloads.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { embargoInPublic } from './embargo-in-public.ts';
import { eventDates } from './event-dates.ts';
import { farEvents } from './far-events.ts';
import { feedbackReview } from './feedback-review.ts';
import { frontMatter } from './front-matter.ts';
import { futureDates } from './future-dates.ts';
import { headings } from './headings.ts';
import { hiddenAfterPosting } from './hidden-after-posting.ts';
import { links } from './links.ts';
import { listsAsLists } from './lists-as-lists.ts';
import { mdx } from './mdx.ts';
import { meetingNotice } from './meeting-notice.ts';
import { missingPictures } from './missing-pictures.ts';
import { namedFiles } from './named-files.ts';
import { nhsNumbers } from './nhs-numbers.ts';
import { openNotices } from './open-notices.ts';
import { orderOfDates } from './order-of-dates.ts';
import { outcomeAwaited } from './outcome-awaited.ts';
import { pastDates } from './past-dates.ts';
import { pauses } from './pauses.ts';
import { pictureShape } from './picture-shape.ts';
import { placeholders } from './placeholders.ts';
import { promises } from './promises.ts';
import { questionDeadline } from './question-deadline.ts';
import { rawHtml } from './raw-html.ts';
import { redirects } from './redirects.ts';
import { securityExpiry } from './security-expiry.ts';
import { socialTimes } from './social-times.ts';
import { storyConsent } from './story-consent.ts';
import { tables } from './tables.ts';
import { templateWords } from './template-words.ts';
import { times } from './times.ts';
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
  anchors,
  bankHolidayList,
  bankHolidays,
  bodyWeight,
  cancelledEvents,
  cardGlyphs,
  clockChanges,
  correctionMeans,
  dates,
  deadlines,
  deletedAfterPosting,
  downloads,
  duplicateIds,
  embargoInPublic,
  eventDates,
  farEvents,
  feedbackReview,
  frontMatter,
  futureDates,
  headings,
  hiddenAfterPosting,
  links,
  listsAsLists,
  mdx,
  meetingNotice,
  missingPictures,
  namedFiles,
  nhsNumbers,
  openNotices,
  orderOfDates,
  outcomeAwaited,
  pastDates,
  pauses,
  pictureShape,
  placeholders,
  promises,
  questionDeadline,
  rawHtml,
  redirects,
  securityExpiry,
  socialTimes,
  storyConsent,
  tables,
  templateWords,
  times,
  titleLength,
  translations,
  unknownNetworks,
  weekdays,
];
