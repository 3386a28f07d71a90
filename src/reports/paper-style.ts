/** What only the page of paper posts has, beside the style of every page of posts: a row for each item, a column for each account; of four accounts and more, as many beside each other as there is room for. */
export const PAPER_STYLE = `.accounts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,352px),1fr));gap:32px;margin-top:24px;align-items:start}
.item .accounts:has(> :only-child){grid-template-columns:minmax(0,560px)}
.account{max-width:560px;min-width:0}
article+article{margin-top:32px}
.held{padding:16px;border-left:4px solid #768692;background:#fff}
.others{padding-top:40px}
.others ul{padding:0;list-style:none;margin-top:16px}
.others li{padding:8px 0}
.others .grey{display:block;font-size:16px}
@media (min-width:960px){.item{display:grid;grid-template-columns:280px minmax(0,1fr);gap:40px}.item h2{font-size:22px}.accounts{grid-template-columns:repeat(auto-fill,minmax(304px,1fr));margin-top:0}
body:has(.account:nth-child(4)) .width{max-width:1432px}
.item:has(.account:nth-child(4)){display:block}
.item .accounts:has(> :nth-child(4)){display:block;columns:4 288px;column-gap:32px;margin-top:24px}
.account:nth-child(4)~.account,.account:has(~ :nth-child(4)),.account:nth-child(4){break-inside:avoid;margin-bottom:32px}}
@media print{.account{break-inside:avoid}}`;
