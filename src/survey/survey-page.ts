import { createHash } from 'node:crypto';
import { escapeHtml, xmlSafe } from '../news/text.ts';
import { writeDate } from '../news/times.ts';
import { POSTS_STYLE } from '../reports/posts-style.ts';
import { surveyChart } from './chart.ts';
import type { Compared } from './compare.ts';
import type { Counts, NetworkCount } from './count.ts';
import { ABOUT_2010 } from './counts-of-2010.ts';
import { surveyNetwork } from './networks.ts';
import type { SurveyResult } from './run-survey.ts';
import { shareText } from './share.ts';
import { beside2010Table, changesTable, networksTable, parkedTable, unknownTable } from './survey-tables.ts';

/** What the page of a survey shows besides it. */
export interface AroundSurvey {
  /** Whose survey it is. */
  readonly by?: { readonly name: string; readonly site: string };
  /** What changed since a former one. */
  readonly compared?: Compared;
}

const STYLE = `h2{margin-top:48px}
main p,main ul,main table,.chart{margin-top:16px}
main p,main li{max-width:44em}
main li+li{margin-top:8px}
.wide{overflow-x:auto}
.wide:focus-visible{outline:4px solid #212b32;outline-offset:2px}
table{border-collapse:collapse;background:#fff;min-width:100%}
caption{text-align:left;font-weight:700;padding:8px 0}
caption span{display:block;max-width:calc(100vw - 32px)}
.share{white-space:nowrap}
th,td{text-align:left;vertical-align:top;padding:8px 16px 8px 8px;border-bottom:1px solid #d8dde0}
td{font-variant-numeric:tabular-nums}
.chart svg{display:block;width:100%;max-width:432px;height:auto}
@media (max-width:640px){th,td{padding:8px 8px 8px 4px}}
@media print{.wide{overflow:visible}.skip{display:none}.chart svg{break-inside:auto}}`;

/** A survey as a page, which loads nothing, runs nothing, and is listed by no search engine. `survey.csv`, `survey.json` and `chart.svg` lie beside it. */
export function surveyPage(result: SurveyResult, { by, compared }: AroundSurvey = {}): string {
  const styles = `${POSTS_STYLE}\n${STYLE}`;
  const hash = createHash('sha256').update(styles).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const name = by?.name ?? 'Freesheet';
  const site = by ? `<a href="${escapeHtml(by.site)}">${escapeHtml(by.name)}</a>` : name;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>Who is alive: the survey - ${escapeHtml(name)}</title>
<style>${styles}</style>
</head>
<body>
<a class="skip" href="#survey">Skip to the survey</a>
<header><div class="width">
<p class="hub">${site}</p>
<h1>Who is alive: the survey</h1>
<p class="lead">${lead(result)}</p>
</div></header>
<main id="survey" class="width">
${xmlSafe(sections(result, compared).join('\n'))}
</main>
<footer><div class="width"><p>A survey of accounts on ${writeDate(result.day)}. It shows what anybody can see, and what people saw. It says nothing of how good an account is.</p></div></footer>
</body>
</html>
`;
}

function lead({ counts, day }: SurveyResult): string {
  const hasSocial = counts.networks.some(({ network }) => surveyNetwork(network)?.social);
  const anywhere = hasSocial ? ` On a social network: ${shareText(counts.anywhere)}.` : '';
  return `${plural(counts.bodies, 'body', 'bodies')}, ${writeDate(day)}.${anywhere}`;
}

function sections(result: SurveyResult, compared: Compared | undefined): readonly string[] {
  const { counts, rows, method } = result;
  const unknown = rows.filter(({ state }) => state === 'not known');
  const parked = rows.filter(({ state }) => state === 'parked');
  return [
    '<h2>On each network</h2>',
    `<div class="chart">\n${surveyChart(result)}</div>`,
    networksTable(counts.networks),
    ...leftOut(counts).map((sentence) => `<p>${sentence}</p>`),
    '<h2>Beside 2010</h2>',
    `<p>${ABOUT_2010}</p>`,
    beside2010Table(counts),
    ...(compared ? [`<h2>Since ${writeDate(compared.since)}</h2>`, changesTable(compared)] : []),
    ...(parked.length > 0 ? ['<h2>Parked</h2>', parkedTable(parked)] : []),
    ...(unknown.length > 0 ? ['<h2>What is not known</h2>', unknownTable(unknown)] : []),
    '<h2>How this was made</h2>',
    `<ul>\n${method.map((sentence) => `<li>${escapeHtml(sentence)}</li>`).join('\n')}\n</ul>`,
    '<h2>All of it</h2>',
    FILES,
  ];
}

const FILES = `<ul>
<li><a href="survey.csv">Each account, for a spreadsheet (CSV)</a></li>
<li><a href="survey.json">The same for programs, with the method (JSON)</a></li>
<li><a href="chart.svg">The chart as a picture (SVG)</a></li>
</ul>`;

/** What stands in no percentage, in full sentences. */
function leftOut({ networks }: Counts): readonly string[] {
  const states = (state: 'not looked at' | 'not known'): number =>
    networks.reduce((sum, one) => sum + one.states[state], 0);
  const of = (one: (network: NetworkCount) => number): string =>
    new Intl.ListFormat('en-GB').format(
      networks.filter((network) => one(network) > 0).map((network) => `${network.name} ${one(network)}`),
    );
  const notListed = of(({ unlisted }) => unlisted);
  const notFound = of(({ unknown }) => unknown);
  const [unseen, unread] = [states('not looked at'), states('not known')];
  return [
    unseen + unread === 0
      ? 'The activity of every account is known.'
      : `In no percentage of activity: ${plural(unseen, 'account', 'accounts')} that nobody looked at, and ${plural(unread, 'account', 'accounts')} of which it is not known.`,
    ...(notListed === '' ? [] : [`Bodies of which the list says nothing: ${notListed}.`]),
    ...(notFound === '' ? [] : [`Bodies whose account was not found where the list says: ${notFound}.`]),
  ];
}

function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
