// @ts-check
// Whether anything is due. Plain JavaScript that Node 20 understands: no clock, no network, no disk.
import { FIRST_TRY, LONGEST } from './ledger.mjs';

/** How far ahead of this clock that of the builder may be, in milliseconds. */
const SKEW = 5 * 60_000;

/**
 * @typedef {object} Status What `/status.json` says, as far as it is needed here. Times in milliseconds since 1970.
 * @property {number} built
 * @property {string} timeZone
 * @property {readonly number[]} moments
 * @property {readonly number[]} mornings
 */

/**
 * Reads `/status.json`.
 * @param {string} text
 * @returns {Status}
 * @throws {Error} in words, when it is no status.
 */
export function readStatus(text) {
  const value = JSON.parse(text);
  if (value?.version !== 1 || !Array.isArray(value.moments) || !Array.isArray(value.mornings)) {
    throw new Error('It is not a status that this Freesheet knows.');
  }
  const ms = [value.built, ...value.moments, ...value.mornings].map((moment) => Date.parse(moment));
  const wrong = ms.findIndex((moment) => Number.isNaN(moment));
  if (wrong !== -1) throw new Error('A time in it cannot be read.');
  const [built = 0, ...rest] = ms;
  const moments = rest.slice(0, value.moments.length);
  const { timeZone } = new Intl.DateTimeFormat('en-GB', {
    timeZone: value.timeZone ?? 'UTC',
  }).resolvedOptions();
  return { built, timeZone, moments, mornings: rest.slice(moments.length) };
}

/**
 * Whether a build and a run are due, and why in one sentence. What is in the ledger calls for a run when its moment
 * comes and, while it stands, again and again, less and less often: a run may have died.
 * @param {object} facts
 * @param {Status | { readonly unreadable: string }} facts.status
 * @param {readonly import('./ledger.mjs').Reason[]} facts.reasons
 * @param {number} facts.now
 * @returns {{ readonly due: boolean, readonly morning: boolean, readonly words: string }}
 */
export function verdict({ status, reasons, now }) {
  if ('unreadable' in status) {
    const words = `Due, to be safe: the status of the site cannot be read. ${status.unreadable}`;
    return { due: true, morning: false, words };
  }
  const { built, moments, mornings, timeZone } = status;
  if (built > now + SKEW) {
    const words = `Due, to be safe: the site says that it was built at ${inWords(built, timeZone)}, which is still to come.`;
    return { due: true, morning: false, words };
  }
  const passed = (/** @type {number} */ moment) => moment > built && moment <= now;
  const morning = mornings.some(passed);
  const moment = moments.find(passed);
  if (moment !== undefined) {
    const words = `Due: something came due at ${inWords(moment, timeZone)}, and the site was built before that.`;
    return { due: true, morning, words };
  }
  const reason = reasons.find(({ at }) => calls(at, built, now));
  if (reason) return { due: true, morning, words: `Due: ${lowerFirst(reason.words)}` };
  const next = [...moments, ...reasons.map(({ at }) => at)]
    .filter((at) => at > now)
    .toSorted((a, b) => a - b)[0];
  const words = next === undefined ? '' : ` The next moment is ${inWords(next, timeZone)}.`;
  return { due: false, morning, words: `Nothing is due.${words}` };
}

/**
 * Whether a time at which to try lies after the build, up to now.
 * @param {number} first
 * @param {number} built
 * @param {number} now
 */
function calls(first, built, now) {
  for (let at = first, wait = FIRST_TRY; at <= now; at += wait, wait = Math.min(wait * 2, LONGEST)) {
    if (at > built) return true;
  }
  return false;
}

/** What people call the two twelves. */
const CALLED = new Map([
  ['12am', 'midnight'],
  ['12pm', 'midday'],
]);

/**
 * `5:30pm on Friday 20 November 2026`
 * @param {number} ms
 * @param {string} timeZone
 */
function inWords(ms, timeZone) {
  const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone };
  const time = { hour: 'numeric', minute: '2-digit', hourCycle: 'h12', timeZone };
  const write = (/** @type {object} */ options) => new Intl.DateTimeFormat('en-GB', options).format(ms);
  const clock = write(time).replace(':00', '').replace(/\s/, '').toLowerCase();
  return `${CALLED.get(clock) ?? clock} on ${write(day).replace(',', '')}`;
}

/** @param {string} text */
function lowerFirst(text) {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
