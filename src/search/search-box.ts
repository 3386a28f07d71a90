/** One result, in the template language of Pagefind's components: a heading that is the link, words around the find, the day. */
export const resultTemplate = `<li class="story search__result">
  <p class="kicker">{{ meta.kind }}</p>
  <h2 class="story__title" lang="{{ meta.language }}" dir="auto"><a href="{{ url | safeUrl }}">{{ meta.title }}</a></h2>
  {{#if excerpt}}<p class="story__summary" lang="{{ meta.language }}" dir="auto">{{+ excerpt +}}</p>{{/if}}
  <p class="story__date">{{ meta.date }}</p>
</li>`;
