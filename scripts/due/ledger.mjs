// @ts-check
// What the ledger calls for, from the names of its files. Plain JavaScript that Node 20 understands.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far back events of the ledger still call for a run. */
const LOOK_BACK = 4 * DAY;
/** When to try again what failed: 10 minutes later, then twice as long each time, at most 6 hours. */
export const FIRST_TRY = 10 * MINUTE;
export const LONGEST = 6 * HOUR;
/** When to look whether a person has posted what was handed over: an alert is late after half an hour. */
const BY_HAND = 31 * MINUTE;

/**
 * @typedef {object} LedgerEvent What the name of an event's file says.
 * @property {string} file Its path from the ledger's folder.
 * @property {string} item
 * @property {string} account
 * @property {string} n
 * @property {string} kind
 * @property {string} attempt
 * @property {number} at
 *
 * @typedef {object} Task Something in the ledger that a run must come back to.
 * @property {LedgerEvent} event
 * @property {number} failures How often it has failed.
 * @property {boolean} open Whether nobody knows how the attempt ended. What it is, if not, only its file can say.
 *
 * @typedef {object} Reason
 * @property {number} at From when on a run has work.
 * @property {string} words A full sentence.
 */

const NAME =
  /^(?<item>[a-z0-9]+)\/(?<date>\d{8}T\d{6})Z~(?<account>[a-z][a-z0-9.-]*)~(?<n>c\d+|r\d{4}-\d\d-\d\d)~(?<kind>[a-z]+)~(?<attempt>[a-z0-9]+)\.json$/;

/**
 * The events, of the last days, that the names of a ledger's files tell of: nothing is opened for it. Names of no
 * event are left alone, and the next run tells of them.
 * @param {readonly string[]} files paths from the ledger's folder, with forward slashes.
 * @param {number} now
 * @returns {readonly LedgerEvent[]}
 */
export function recentEvents(files, now) {
  const since = new Date(now - LOOK_BACK).toISOString().replaceAll(/[-:]|\.\d+Z/g, '');
  return files.flatMap((file) => {
    const parts = NAME.exec(file)?.groups;
    if (!parts || (parts.date ?? '') < since) return [];
    const { item = '', date = '', account = '', n = '', kind = '', attempt = '' } = parts;
    const at = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z'));
    return [{ file, item, account, n, kind, attempt, at }];
  });
}

/** Kinds that say nothing of how far a post has come. */
const ASIDE = new Set(['approved', 'released']);
/** Kinds whose file says whether a run has more to do. */
const TO_READ = new Set(['failed', 'handed', 'waiting', 'settled', 'deleted']);

/**
 * What a run must come back to: the last event of each post, where it leaves something to do, and each attempt of
 * which nobody knows how it ended.
 * @param {readonly LedgerEvent[]} events
 * @returns {readonly Task[]}
 */
export function tasksOf(events) {
  const posts = new Map();
  for (const event of events) {
    if (ASIDE.has(event.kind)) continue;
    // A corrected item has one post after another, and only the last of them counts; repeats are posts of their own.
    const key = [event.item, event.account, event.n.startsWith('r') ? event.n : 'c'].join('~');
    posts.set(key, [...(posts.get(key) ?? []), event]);
  }
  return [...posts.values()].flatMap((own) => tasksOfPost(own.toSorted(inOrder)));
}

/**
 * @param {readonly LedgerEvent[]} events of one post, in order.
 * @returns {readonly Task[]}
 */
function tasksOfPost(events) {
  const closed = new Set(events.flatMap(({ kind, attempt }) => (kind === 'sending' ? [] : [attempt])));
  const failures = events.filter(({ kind }) => kind === 'failed').length;
  const last = events[events.length - 1];
  const ended = events.filter(({ kind }) => kind !== 'sending' && !TO_READ.has(kind)).map(({ at }) => at);
  const open = events.filter(
    ({ kind, attempt, at }) =>
      kind === 'sending' && !closed.has(attempt) && !ended.some((moment) => moment >= at),
  );
  const tasks = open.map((event) => ({ event, failures, open: true }));
  return last && TO_READ.has(last.kind) ? [...tasks, { event: last, failures, open: false }] : tasks;
}

/**
 * From when on a task calls for a run, and why; nothing when it calls for none.
 * @param {Task} task
 * @param {unknown} content what its file holds; undefined when that cannot be read.
 * @returns {Reason | undefined}
 */
export function reasonOf({ event, failures, open }, content) {
  const { at, account, kind } = event;
  if (open) return { at, words: `An earlier run did not finish what it sent to "${account}".` };
  if (typeof content !== 'object' || content === null) {
    return { at, words: `A file of the ledger about "${account}" cannot be read.` };
  }
  const { refusal, retryAt, until, outcome, because } = /** @type {Record<string, unknown>} */ (content);
  if (kind === 'failed' && (refusal === 'later' || refusal === 'unknown')) {
    const wait = Math.min(FIRST_TRY * 2 ** (failures - 1), LONGEST);
    return { at: momentIn(retryAt) ?? at + wait, words: `It is time to try "${account}" again.` };
  }
  if (kind === 'handed') {
    return { at: at + BY_HAND, words: `A post to "${account}" waits for a person to post it by hand.` };
  }
  if (kind === 'waiting')
    return { at: momentIn(until) ?? at, words: `A post to "${account}" waited until now.` };
  if (kind === 'settled' && (outcome === 'post-now' || outcome === 'not-posted')) {
    return { at, words: `A person settled a post to "${account}", and it has to go out.` };
  }
  if (kind === 'deleted' && because === 'corrected') {
    return { at, words: `A corrected post to "${account}" was deleted and has to be posted again.` };
  }
  return undefined;
}

/** @param {unknown} value */
function momentIn(value) {
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/**
 * By time; of one second, what was sent before what came of it.
 * @param {LedgerEvent} a
 * @param {LedgerEvent} b
 */
function inOrder(a, b) {
  return (
    a.at - b.at || Number(b.kind === 'sending') - Number(a.kind === 'sending') || (a.file < b.file ? -1 : 1)
  );
}
