/** What only the page of paper posts has, beside the style of every page of posts: a row for each item, a column for each account. */
export const PAPER_STYLE = `.accounts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,352px),1fr));gap:32px;margin-top:24px;align-items:start}
.item .accounts:has(> :only-child){grid-template-columns:minmax(0,560px)}
.account{max-width:560px;min-width:0}
article+article{margin-top:32px}
.held{padding:16px;border-left:4px solid #768692;background:#fff}
.others{padding-top:40px}
.others ul{padding:0;list-style:none;margin-top:16px}
.others li{padding:8px 0}
.others .grey{display:block;font-size:16px}
@media (min-width:960px){.item{display:grid;grid-template-columns:280px minmax(0,1fr);gap:40px}.item h2{font-size:22px}.accounts{grid-template-columns:repeat(auto-fill,minmax(304px,1fr));margin-top:0}}
@media print{.account{break-inside:avoid}}`;
