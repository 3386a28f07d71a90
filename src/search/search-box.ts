/** One result, in the template language of Pagefind's components: a heading that is the link, words around the find, the day. */
export const resultTemplate = `<li class="story search__result">
  <p class="kicker">{{ meta.kind }}</p>
  <h2 class="story__title" lang="{{ meta.language }}" dir="auto"><a href="{{ url | safeUrl }}">{{ meta.title }}</a></h2>
  {{#if excerpt}}<p class="story__summary" lang="{{ meta.language }}" dir="auto">{{+ excerpt +}}</p>{{/if}}
  <p class="story__date">{{ meta.date }}</p>
</li>`;

/** The way to search the years before the newest two; the page's program puts it there, with the years, if there are any. */
export const olderTemplate = `<p class="search__older">
  <input type="checkbox" id="older-news">
  <label for="older-news">Search older news too, from {{ years }}</label>
</p>`;

/** Which years cannot be searched just now, and where their news is. @param archive the address of all news by month. */
export function leftOutTemplate(archive: string): string {
  return `<p class="search__left-out">
  News from {{ years }} cannot be searched just now. It is in <a href="${archive}">all news by month</a>.
</p>`;
}
