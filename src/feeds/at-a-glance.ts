import type { Hub } from '../hub/hub.ts';
import { alertTimeline, writeMoment } from '../news/alerts/timeline.ts';
import { outcomeOf } from '../news/consultation-words.ts';
import { direction } from '../news/direction.ts';
import type { FactLine } from '../news/facts/fact.ts';
import { facts } from '../news/facts.ts';
import type { Item } from '../news/item.ts';
import { overNotice } from '../news/over-notice.ts';
import { escapeHtml } from '../news/text.ts';
import type { Instant } from '../news/times.ts';
import { pointWords } from '../news/you-said-we-did.ts';

type GlanceHub = Pick<Hub, 'site' | 'timeZone' | 'language' | 'places'>;

/**
 * What an item's page says beside its text, for who reads it in a feed: whether it is over or cancelled, when and
 * where, what became of an alert, how to take part, what was decided. Plain HTML with absolute addresses; empty when there is nothing of it.
 */
export function atAGlance(item: Item, hub: GlanceHub, now: Instant): string {
  const [notice, outcome] = [overNotice(item, hub, now), outcomeOf(item, now)];
  const points = item.youSaidWeDid ? pointWords(item.youSaidWeDid, hub.timeZone) : [];
  const moments = item.kind === 'alert' ? alertTimeline(item, now) : [];
  const line = (said: FactLine): string => lineHtml(said, item, hub);
  const own = (text: string): string => line({ text, own: true });
  return [
    notice === undefined ? '' : `<p><strong>${escapeHtml(notice)}</strong></p>`,
    list(
      moments.map(({ name, at, what }) => [
        name,
        [writeMoment(at, hub.timeZone), ...(what === undefined ? [] : [own(what)])].join(': '),
      ]),
    ),
    list(facts(item, hub, now).map(({ name, lines }) => [name, lines.map(line).join('<br>')])),
    outcome ? `<p>${line({ text: outcome.words, url: outcome.url, own: outcome.known })}</p>` : '',
    list(
      points.flatMap(({ said, label, tag, by, answer }) => [
        ['You said', own(said)],
        [`${label} (${[tag, by].filter((words) => words !== undefined).join(' ')})`, own(answer)],
      ]),
    ),
  ].join('');
}

/** @param rows a name in plain text and what is said of it in HTML. */
function list(rows: readonly (readonly [string, string])[]): string {
  if (rows.length === 0) return '';
  return `<dl>${rows.map(([name, html]) => `<dt>${escapeHtml(name)}</dt><dd>${html}</dd>`).join('')}</dl>`;
}

function lineHtml({ text, url, own }: FactLine, { language }: Item, hub: GlanceHub): string {
  const words =
    url === undefined
      ? escapeHtml(text)
      : `<a href="${escapeHtml(new URL(url, hub.site).href)}">${escapeHtml(text)}</a>`;
  if (!own || language === hub.language) return words;
  return `<span lang="${escapeHtml(language)}" dir="${direction(language)}">${words}</span>`;
}
