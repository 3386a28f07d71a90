// @ts-check
// The program of the search page, served as pagefind/by-year/pagefind.js. The page asks it for Pagefind's components,
// and they ask it for Pagefind: so one module knows which years there are, and which are to be searched.

/**
 * @typedef {{ year: number, folder: string }} Listed
 * @typedef {{ atOnce: Listed[], older: Listed[], leftOut: number[] }} Years
 * @typedef {{ baseUrl?: string }} Options
 * @typedef {{ search: (words: string | null, how: object) => Promise<object | null>, filters: () => Promise<object> }} Searching
 */

const program = new URL('../', import.meta.url);

/** @returns {Promise<Years>} which years the site has now */
async function askForYears() {
  const answer = await fetch(new URL('years.json', program), { cache: 'no-cache' });
  return answer.json();
}

/** @param {number[]} years newest first @returns {string} "2007 to 2024" */
function span(years) {
  const [first, last] = [years.at(-1), years[0]];
  return first === last ? `${first}` : `${first} to ${last}`;
}

/** @param {string} name of the template on the page that is to be shown @param {string} years to name in it */
function show(name, years) {
  const template = document.querySelector(`script[data-years="${name}"]`);
  if (template) template.outerHTML = template.textContent.replace('{{ years }}', years);
}

const { older, leftOut } = await askForYears();
if (older.length > 0) show('older', span(older.map(({ year }) => year)));
if (leftOut.length > 0) show('left-out', new Intl.ListFormat('en-GB').format(leftOut.map(String)));

const box = /** @type {HTMLInputElement | null} */ (document.querySelector('.search__older input'));
await import(new URL('pagefind-component-ui.js', program).href);
const page = /** @type {any} */ (globalThis).PagefindComponents.getInstanceManager().getInstance('default');
box?.addEventListener('change', () => page.triggerSearch(page.searchTerm));

/**
 * Pagefind over some years. They are asked for anew: the site may have changed since the page came.
 * @param {Options} options @param {(years: Years) => Listed[]} wanted @returns {Promise<Searching>}
 */
async function searching(options, wanted) {
  const { createInstance: create } = await import(new URL('pagefind.js', program).href);
  const pagefind = create(options);
  const years = wanted(await askForYears());
  const merged = years.map(({ folder }) =>
    pagefind.mergeIndex(new URL(`${folder}/`, program).pathname, {
      baseUrl: options.baseUrl,
      metaCacheTag: folder,
    }),
  );
  await Promise.all(merged);
  return pagefind;
}

/**
 * What Pagefind's components ask of Pagefind.
 * @param {Options} options @returns {Searching}
 */
export function createInstance(options) {
  /** @type {Promise<Searching> | undefined} */
  let newest;
  /** @type {Promise<Searching> | undefined} */
  let all;
  const asked = () =>
    box?.checked
      ? (all ??= searching(options, (years) => [...years.atOnce, ...years.older]))
      : (newest ??= searching(options, (years) => years.atOnce));
  return {
    search: async (words, how) => (await asked()).search(words, how),
    filters: async () => (await asked()).filters(),
  };
}
