/** What only the page of posts by hand has, beside the style of every page of posts: the post on one side, the steps on the other. */
export const HAND_OVER_STYLE = `.nothing{padding-top:24px;max-width:40em}
ol,dl,dd,blockquote{margin:0;padding:0}
.contents{padding:24px 0 0}
.contents ol{padding-left:24px}
.contents li{padding:8px 0}
.contents a{display:inline-block;min-height:24px;overflow-wrap:anywhere}
.kicker{font-weight:700;margin-bottom:8px}
.waits{margin-top:12px;max-width:44em}
.urgent{border-left:8px solid #d5281b;background:#fff;padding:12px 16px}
.sides{display:grid;grid-template-columns:minmax(0,1fr);gap:32px;margin-top:24px}
.side{max-width:600px;min-width:0}
.post .text{-webkit-user-select:all;user-select:all}
.says{font-weight:700;margin-bottom:8px}
.former{background:#fff;border-left:8px solid #768692;padding:12px 16px;margin-bottom:24px}
.steps{list-style:none;counter-reset:step;max-width:600px;min-width:0}
.steps>li{position:relative;counter-increment:step;padding:0 0 24px 48px}
.steps>li::before{content:counter(step);position:absolute;left:0;top:0;width:32px;height:32px;display:grid;place-items:center;background:#003087;color:#fff;font-weight:700;font-size:19px}
.steps h3{min-height:32px;padding-top:2px}
.steps p+p,.steps p+dl,.steps dl+details{margin-top:12px}
.buttons{display:flex;flex-wrap:wrap;gap:8px 12px}
.value{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;justify-content:space-between}
.value>:first-child{flex:1 1 144px;min-width:0;overflow-wrap:anywhere;-webkit-user-select:all;user-select:all}
code{font:16px/1.5 ui-monospace,Consolas,monospace;background:#fff;padding:2px 6px}
dl{border-top:1px solid #d8dde0}
dl>div{padding:12px 0;border-bottom:1px solid #d8dde0}
dt{font-weight:700;font-size:16px;line-height:1.5}
dd{margin-top:4px}
details{margin-top:16px}
summary{color:#005eb8;cursor:pointer;padding:8px 0;text-decoration:underline}
summary:focus-visible{outline:4px solid transparent;color:#212b32;background:#ffeb3b;box-shadow:0 4px #212b32;text-decoration:none}
@media (min-width:960px){.sides{grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:48px}}
@media print{.item{break-inside:avoid-page}.value button{display:none}}`;
