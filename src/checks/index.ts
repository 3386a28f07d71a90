import { aOrAn } from './a-or-an.ts';
import { accessibilityStatement } from './accessibility-statement.ts';
import { accountNeeds } from './account-needs.ts';
import { acronyms } from './acronyms.ts';
import { addresses } from './addresses.ts';
import { alertAge } from './alert-age.ts';
import { alerts } from './alerts.ts';
import { altText } from './alt-text.ts';
import { anchors } from './anchors.ts';
import { bankHolidayList } from './bank-holiday-list.ts';
import { bankHolidays } from './bank-holidays.ts';
import { blockCapitals } from './block-capitals.ts';
import { bodyWeight } from './body-weight.ts';
import { cancelledEvents } from './cancelled-events.ts';
import { cardGlyphs } from './card-glyphs.ts';
import type { Check } from './check.ts';
import { clockChanges } from './clock-changes.ts';
import { contractions } from './contractions.ts';
import { correctionMeans } from './correction-means.ts';
import { correctionWords } from './correction-words.ts';
import { dates } from './dates.ts';
import { datesOfBirth } from './dates-of-birth.ts';
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
import { homeAddress } from './home-address.ts';
import { hospitalNumbers } from './hospital-numbers.ts';
import { importedPictures } from './imported-pictures.ts';
import { italics } from './italics.ts';
import { jargon } from './jargon.ts';
import { linkText } from './link-text.ts';
import { links } from './links.ts';
import { listsAsLists } from './lists-as-lists.ts';
import { longParagraphs } from './long-paragraphs.ts';
import { longSentences } from './long-sentences.ts';
import { mdx } from './mdx.ts';
import { meetingNotice } from './meeting-notice.ts';
import { missingPictures } from './missing-pictures.ts';
import { namedFiles } from './named-files.ts';
import { nhsNumbers } from './nhs-numbers.ts';
import { nhsWords } from './nhs-words.ts';
import { openNotices } from './open-notices.ts';
import { orderOfDates } from './order-of-dates.ts';
import { outcomeAwaited } from './outcome-awaited.ts';
import { passives } from './passives.ts';
import { pastDates } from './past-dates.ts';
import { pauses } from './pauses.ts';
import { personalEmail } from './personal-email.ts';
import { personalFileNames } from './personal-file-names.ts';
import { phoneNumbers } from './phone-numbers.ts';
import { phoneOfPerson } from './phone-of-person.ts';
import { pictureConsent } from './picture-consent.ts';
import { pictureConsentEnding } from './picture-consent-ending.ts';
import { pictureData } from './picture-data.ts';
import { pictureShape } from './picture-shape.ts';
import { placeholders } from './placeholders.ts';
import { postEmoji } from './post-emoji.ts';
import { postFit } from './post-fit.ts';
import { postHashtags } from './post-hashtags.ts';
import { postLettering } from './post-lettering.ts';
import { postLinks } from './post-links.ts';
import { postSentences } from './post-sentences.ts';
import { postcodeOfPerson } from './postcode-of-person.ts';
import { postcodes } from './postcodes.ts';
import { preElection } from './pre-election.ts';
import { promises } from './promises.ts';
import { questionDeadline } from './question-deadline.ts';
import { rawHtml } from './raw-html.ts';
import { redirects } from './redirects.ts';
import { repeatedWords } from './repeated-words.ts';
import { reviewDates } from './review-dates.ts';
import { savedReplies } from './saved-replies.ts';
import { securityExpiry } from './security-expiry.ts';
import { silentCorrections } from './silent-corrections.ts';
import { socialTimes } from './social-times.ts';
import { spelling } from './spelling.ts';
import { storyConsent } from './story-consent.ts';
import { tables } from './tables.ts';
import { templateWords } from './template-words.ts';
import { times } from './times.ts';
import { titleLength } from './title-length.ts';
import { translations } from './translations.ts';
import { unknownNetworks } from './unknown-networks.ts';
import { vanishedIds } from './vanished-ids.ts';
import { weekdays } from './weekdays.ts';

/** All checks. A new one is a file in this folder and a line here. */
export const CHECKS: readonly Check[] = [
  aOrAn,
  accessibilityStatement,
  accountNeeds,
  acronyms,
  addresses,
  alertAge,
  alerts,
  altText,
  anchors,
  bankHolidayList,
  bankHolidays,
  blockCapitals,
  bodyWeight,
  cancelledEvents,
  cardGlyphs,
  clockChanges,
  contractions,
  correctionMeans,
  correctionWords,
  dates,
  datesOfBirth,
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
  homeAddress,
  hospitalNumbers,
  importedPictures,
  italics,
  jargon,
  linkText,
  links,
  listsAsLists,
  longParagraphs,
  longSentences,
  mdx,
  meetingNotice,
  missingPictures,
  namedFiles,
  nhsNumbers,
  nhsWords,
  openNotices,
  orderOfDates,
  outcomeAwaited,
  passives,
  pastDates,
  pauses,
  personalEmail,
  personalFileNames,
  phoneNumbers,
  phoneOfPerson,
  pictureConsent,
  pictureConsentEnding,
  pictureData,
  pictureShape,
  placeholders,
  postEmoji,
  postFit,
  postHashtags,
  postLettering,
  postLinks,
  postSentences,
  postcodeOfPerson,
  postcodes,
  preElection,
  promises,
  questionDeadline,
  rawHtml,
  redirects,
  repeatedWords,
  reviewDates,
  savedReplies,
  securityExpiry,
  silentCorrections,
  socialTimes,
  spelling,
  storyConsent,
  tables,
  templateWords,
  times,
  titleLength,
  translations,
  unknownNetworks,
  vanishedIds,
  weekdays,
];
