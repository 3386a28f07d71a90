/** The style of every page of posts: NHS colours and steps of 8 pixels, one column where there is no room for two. */
export const POSTS_STYLE = `*{box-sizing:border-box}
body{margin:0;background:#f0f4f5;color:#212b32;font:19px/1.47 Arial,sans-serif}
p,h1,h2,h3,ul{margin:0}
img{display:block;max-width:100%;height:auto}
a{color:#005eb8}
a:hover{color:#7c2855}
a:focus-visible{outline:4px solid transparent;color:#212b32;background:#ffeb3b;box-shadow:0 4px #212b32;text-decoration:none}
.skip{position:absolute;left:-999px;padding:8px 16px}
.skip:focus{left:0;top:0;z-index:1}
.width{max-width:1052px;margin:0 auto;padding:0 16px}
header{background:#005eb8;color:#fff;padding:24px 0 40px}
header a{color:#fff}
header a:hover{color:#fff;text-decoration-thickness:3px}
header a:focus-visible{color:#212b32}
h1{font-size:48px;line-height:1.15;letter-spacing:-.01em;text-wrap:balance;margin-top:24px}
.lead{font-size:24px;line-height:1.4;margin-top:16px;max-width:40em}
main.width{padding-top:16px;padding-bottom:64px}
.item{padding:40px 0;border-bottom:1px solid #d8dde0}
h2{font-size:26px;line-height:1.2;text-wrap:balance;max-width:30em;overflow-wrap:anywhere}
h2 a{color:#212b32;text-decoration-thickness:1px;text-underline-offset:4px}
h2 a:hover{color:#7c2855}
h3{font-size:19px;margin-bottom:8px}
.grey{color:#4c6272;font-weight:400}
.small{font-size:16px;line-height:1.5}
.post{background:#fff;border:1px solid #d8dde0;padding:16px}
.by{display:flex;gap:12px;align-items:center;margin-bottom:12px}
.avatar{flex:none;width:48px;height:48px;display:grid;place-items:center;background:#003087;color:#fff;font-weight:700}
.name{font-weight:700;line-height:1.25}
.text{white-space:pre-wrap;overflow-wrap:anywhere}
.mark{color:#005eb8}
.card,.picture{margin-top:16px;border:1px solid #d8dde0}
.words{padding:12px 16px}
.title{font-weight:700;line-height:1.3;overflow-wrap:anywhere}
.words .small{margin-top:4px}
.alt{margin-top:12px;overflow-wrap:anywhere}
.foot{display:flex;flex-wrap:wrap;gap:12px 16px;align-items:center;justify-content:space-between;margin-top:12px}
.count{font-size:16px;line-height:1.5;font-variant-numeric:tabular-nums;padding-left:12px;border-left:4px solid #d8dde0}
.full{border-left-color:#ffb81c;background:#fff4d9;padding-right:12px;font-weight:700}
button,.button{font:inherit;font-weight:700;color:#005eb8;background:#fff;border:2px solid #005eb8;padding:8px 16px;min-height:44px;cursor:pointer}
.button{display:inline-block;text-decoration:none;overflow-wrap:anywhere}
button:hover,.button:hover{color:#003087;background:#d9e5f2}
button:focus-visible,.button:focus-visible{outline:4px solid transparent;color:#212b32;background:#ffeb3b;border-color:#ffeb3b;box-shadow:0 4px #212b32}
[hidden]{display:none!important}
.hide{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
footer{background:#d8dde0;padding:24px 0 40px;font-size:16px;line-height:1.5}
footer p{max-width:44em}
@media (max-width:640px){body{font-size:16px;line-height:1.5}h1{font-size:32px}.lead{font-size:19px}h2{font-size:22px}h3{font-size:16px}.item{padding:32px 0}}
@media print{header{background:none;color:#212b32}header a{color:#212b32}body{background:#fff}button,.button{display:none!important}}`;
