import { escapeHtml } from '../news/text.ts';
import { writeDate } from '../news/times.ts';
import type { Compared } from './compare.ts';
import { COUNTS_OF_2010, type FormerCount } from './counts-of-2010.ts';
import { activeText, type Counts, type NetworkCount, type Surveyed } from './count.ts';
import { surveyNetwork } from './networks.ts';
import { shareText } from './share.ts';

/** A share in words, which stays on one line. */
const SHARE = /^[\d,]+ of [\d,]+, /;

/** The numbers of each network. */
export function networksTable(networks: readonly NetworkCount[]): string {
  const titles = [
    'Network',
    'On it',
    'Active',
    'Quiet',
    'Inactive',
    'Parked',
    'Not looked at',
    'Not known',
    'Looked at',
  ];
  const rows = networks.map(({ name, present, active, states, ...rest }) => [
    name,
    shareText(present),
    activeText({ active, states }),
    ...[states.quiet, states.inactive, states.parked, states['not looked at'], states['not known']].map(
      String,
    ),
    lookedAt(rest),
  ]);
  return table('networks', 'Bodies that are on each network, and how their accounts stand', titles, rows);
}

/** What two counts of 2010 published, and the same of this survey. */
export function beside2010Table(counts: Counts): string {
  const rows = COUNTS_OF_2010.map((former) => [
    former.what,
    former.published,
    now(former, counts),
    former.source,
  ]);
  return table(
    'beside',
    'What was published in 2010, and this survey',
    ['What', '2010', 'Now', 'Counted by'],
    rows,
  );
}

/** The accounts that stand otherwise than before. */
export function changesTable({ since, changes }: Compared): string {
  if (changes.length === 0) return '<p>No account stands otherwise than then.</p>';
  const rows = changes.map(({ body, network, account, before, now: after }) => [
    body,
    nameOf(network),
    account,
    before,
    after,
  ]);
  const caption = `Accounts that stand otherwise than on ${writeDate(since)}`;
  return table('changes', caption, ['Body', 'Network', 'Account', 'Then', 'Now'], rows);
}

/** The accounts of which it is not known whether they are active, and why. */
export function unknownTable(rows: readonly Surveyed[]): string {
  const cells = rows.map(({ body, network, account = '', why = '' }) => [
    body,
    nameOf(network),
    account,
    why,
  ]);
  return table('unknown', 'Accounts that are not known', ['Body', 'Network', 'Account', 'Why'], cells);
}

/** The accounts that are no longer used, and where they point to. */
export function parkedTable(rows: readonly Surveyed[]): string {
  const cells = rows.map(({ body, network, account = '', pointsTo = '' }) => [
    body,
    nameOf(network),
    account,
    pointsTo,
  ]);
  return table('parked', 'Accounts that point elsewhere', ['Body', 'Network', 'Account', 'Points to'], cells);
}

function now({ network, measure, decimals }: FormerCount, { anywhere, networks }: Counts): string {
  if (network === 'any') return shareText(anywhere, decimals);
  const found = networks.find((one) => one.network === network);
  return found ? shareText(found[measure], decimals) : 'not in this survey';
}

function lookedAt({ read, observed, looked }: Pick<NetworkCount, 'read' | 'observed' | 'looked'>): string {
  const by = [
    ...(read > 0 ? [`${read} read by program`] : []),
    ...(looked ? [`${observed} by a person, ${daysOf(looked)}`] : []),
  ];
  return by.join('; ') || 'none';
}

function daysOf({ from, to }: NonNullable<NetworkCount['looked']>): string {
  const written = (day: string): string => writeDate(day).replace(/^\w+ /, '');
  return from === to ? written(from) : `${written(from)} to ${written(to)}`;
}

function nameOf(network: string): string {
  return surveyNetwork(network)?.name ?? network;
}

/** What is wider than the screen is scrolled by itself, also by keys. */
function table(
  id: string,
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const cell = (text: string, index: number): string => {
    const words = `<bdi>${escapeHtml(text)}</bdi>`;
    const kind = SHARE.test(text) ? ' class="share"' : '';
    return index === 0 ? `<th scope="row">${words}</th>` : `<td${kind}>${words}</td>`;
  };
  return `<section class="wide" aria-labelledby="${id}" tabindex="0">
<table>
<caption id="${id}"><span>${escapeHtml(caption)}</span></caption>
<thead><tr>${titles.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('\n')}
</tbody>
</table>
</section>`;
}
