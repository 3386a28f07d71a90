import { writeDate } from '../news/times.ts';
import { percentIn2010 } from './counts-of-2010.ts';
import { activeText, type NetworkCount } from './count.ts';
import type { SurveyResult } from './run-survey.ts';
import { shareText, type Share } from './share.ts';

/** As wide as the page on a phone of 320 pixels, so that its text is not smaller than it is written. */
const WIDTH = 288;
const BAR = 16;
const BLOCK = 128;
const TOP = 8;

const INK = '#212b32';
const BLUE = '#005eb8';
const HATCH = 'url(#chart-hatch)';

/**
 * A survey as a chart, an SVG: two bars for each network, each with its numbers in words. One kind of bar is filled and the other
 * hatched, so that they are told apart without colour.
 */
export function surveyChart({ counts, day }: Pick<SurveyResult, 'counts' | 'day'>): string {
  const height = TOP * 2 + counts.networks.length * BLOCK;
  const blocks = counts.networks.map((network, index) => block(network, TOP + index * BLOCK));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="chart-title chart-desc" font-family="Arial, sans-serif" font-size="14">
<title id="chart-title">Who is on each network, and who is active there, on ${writeDate(day)}</title>
<desc id="chart-desc">Two bars for each of ${counts.networks.length} networks: the filled one is the share of bodies that have an account there, the hatched one the share of accounts that are active. The table has the same numbers.</desc>
<defs><pattern id="chart-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#ffffff"/><rect width="3" height="6" fill="${BLUE}"/></pattern></defs>
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
${blocks.join('\n')}
</svg>
`;
}

function block({ network, name, present, ...more }: NetworkCount, top: number): string {
  const rows = [
    {
      words: `On it: ${shareText(present)}`,
      share: present,
      before: percentIn2010(network, 'present'),
      fill: BLUE,
    },
    {
      words: `Active: ${activeText(more)}`,
      share: more.active,
      before: percentIn2010(network, 'active'),
      fill: HATCH,
    },
  ];
  const bars = rows.map(({ words, share, before, fill }, index) => {
    const y = top + 20 + index * 48;
    const in2010 = before === undefined ? '' : ` (2010: ${before})`;
    return `${text(y + 16, words + in2010)}\n${bar(share, y + 22, fill)}`;
  });
  return [text(top + 16, name, ' font-size="16" font-weight="700"'), ...bars].join('\n');
}

/** Of nothing there is no bar: an empty one would say none. */
function bar({ count, of }: Share, y: number, fill: string): string {
  if (of === 0) return '';
  const whole = WIDTH - 8;
  const frame = (width: number, inside: string): string =>
    `<rect x="4" y="${y}" width="${width}" height="${BAR}" fill="${inside}" stroke="${INK}"/>`;
  const part = Math.round((whole * count) / of);
  return [frame(whole, '#ffffff'), ...(count > 0 ? [frame(Math.max(1, part), fill)] : [])].join('\n');
}

function text(y: number, words: string, more = ''): string {
  return `<text x="4" y="${y}" fill="${INK}"${more}>${words}</text>`;
}
