import type { Accessibility } from '../hub/accessibility.ts';
import { writeDate } from './times.ts';

/** The sentence on compliance, in the words of the law's model: its beginning, and its end after the link to WCAG. */
export function complianceWords({ status, problems, burden }: Accessibility): readonly [string, string] {
  if (status === 'fully') return ['This website is fully compliant with the', 'AA standard.'];
  const because =
    problems.length > 0 && burden.length > 0
      ? 'non-compliances and exemptions'
      : problems.length > 0
        ? 'non-compliances'
        : 'exemptions';
  return status === 'partially'
    ? ['This website is partially compliant with the', `AA standard, due to the ${because} listed below.`]
    : ['This website is not compliant with the', `AA standard. The ${because} are listed below.`];
}

/** When the statement was written and looked at, and when, by whom and how the site was tested: a sentence each. */
export function preparationWords(facts: Accessibility): readonly string[] {
  const { prepared, reviewed, automatic, manual } = facts;
  return [
    `This statement was prepared on ${writeDate(prepared)}. It was last reviewed on ${writeDate(reviewed)}.`,
    ...(manual
      ? [`People last tested this website on ${writeDate(manual.on)}. ${doneBy(manual)}`]
      : ['This website has not been tested by people who have a disability.']),
    ...(automatic
      ? [`Software last tested this website on ${writeDate(automatic.on)}. ${doneBy(automatic)}`]
      : []),
  ];
}

function doneBy({ by, what }: { readonly by: string; readonly what: string }): string {
  return `The test was carried out by ${withoutStop(by)}. It covered ${withoutStop(what)}.`;
}

/** The end of a problem: which criterion it fails, what to do meanwhile, and by when it is mended. */
export function problemWords({ what, criterion, instead, by }: Accessibility['problems'][number]): string {
  return [
    withStop(what),
    ...(criterion === undefined ? [] : [`This fails WCAG 2.2 success criterion ${withStop(criterion)}`]),
    ...(instead === undefined ? [] : [withStop(instead)]),
    ...(by === undefined ? [] : [`We plan to mend this by ${writeDate(by)}.`]),
  ].join(' ');
}

/** What and why, as two sentences. */
export function exemptionWords({ what, why }: { readonly what: string; readonly why: string }): string {
  return `${withStop(what)} ${withStop(why)}`;
}

function withStop(text: string): string {
  return `${withoutStop(text)}.`;
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}
