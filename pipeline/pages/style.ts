/**
 * The site's look, light and dark, for a phone, a screen and print: colours, type, header, footer, tables, tags,
 * buttons and notes. Every page carries it in itself, so that a version's page needs no other file to be read. Elements
 * that only the portal's scripts draw have their styles in `portal/`.
 */
export const STYLE = `
:root{color-scheme:light dark;
--ink:light-dark(#14252b,#e8eef0);--soft:light-dark(#4b5f67,#a9b8be);--line:light-dark(#d5dee2,#2c3b41);
--card:light-dark(#fff,#182429);--page:light-dark(#f4f7f8,#0f181c);--wash:light-dark(#e6f0f2,#15303a);
--brand:light-dark(#0b5563,#7fd1de);--on-brand:light-dark(#fff,#06222a);--gold:#ffd166;
--good:light-dark(#1d6b3a,#7fd6a0);--bad:light-dark(#a3262a,#ff9f9b);--warn:light-dark(#7a5200,#f0c263);
--c1:light-dark(#0b6b7d,#5cc0d1);--c2:light-dark(#c77700,#f2b24c);--c3:light-dark(#5a4fb0,#a79df5);--c4:light-dark(#b03a67,#f08bb0);--c5:light-dark(#4d7a2a,#a4d27c);--c6:light-dark(#7b6a58,#c9b7a3)}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.55 system-ui,sans-serif;overflow-wrap:break-word}
main,.wide{max-width:72rem;margin-inline:auto;padding-inline:1rem}
main{padding-block:1.5rem 3rem}
h1,h2,h3{line-height:1.2;text-wrap:balance}
h1{font-size:clamp(1.6rem,4.5vw,2.4rem);margin:0 0 .3rem;letter-spacing:-.015em}
h2{font-size:1.3rem;margin:2.75rem 0 1rem}
h3{font-size:1.05rem;margin:1.25rem 0 .5rem}
.en,small{color:var(--soft);font-size:.875rem;font-weight:400;letter-spacing:0}
.lead{font-size:1.1rem;max-width:46rem}
a{color:var(--brand);text-underline-offset:.15em}
:is(a,button,summary,input,select,textarea,.scroll,[tabindex]):focus-visible{outline:3px solid var(--brand);outline-offset:2px;border-radius:.2rem}
.skip{position:absolute;left:.5rem;top:-4rem;background:var(--card);padding:.6rem 1rem;z-index:9;border-radius:0 0 .5rem .5rem}
.skip:focus{top:0}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header.site{background:var(--card);border-bottom:1px solid var(--line)}
header.site .wide{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;justify-content:space-between;padding-block:.6rem}
.brand{display:flex;gap:.6rem;align-items:center;font-weight:650;color:var(--ink);text-decoration:none;line-height:1.15}
.brand small{display:block;font-size:.78rem}
header.site nav{display:flex;gap:.1rem;overflow-x:auto;margin-inline:-.6rem;max-width:calc(100% + 1.2rem)}
header.site nav a{padding:.45rem .6rem;color:var(--ink);text-decoration:none;line-height:1.1;white-space:nowrap;border-bottom:3px solid transparent}
header.site nav a small{display:block;font-size:.75rem}
header.site nav a:hover{border-color:var(--line)}
header.site nav a[aria-current]{border-color:var(--brand);font-weight:650}
footer.site{border-top:1px solid var(--line);color:var(--soft);font-size:.875rem;padding-block:1rem 2rem}
footer.site p{margin:.4rem 0}
.crumbs{font-size:.875rem;margin:0 0 .75rem}
.tag{display:inline-block;border:1px solid var(--line);border-radius:1rem;padding:.1rem .7rem;margin:.15rem .3rem .15rem 0;background:var(--card);font-size:.875rem}
.button{display:inline-flex;gap:.4rem;align-items:center;min-height:2.75rem;padding:.5rem 1.1rem;border:1px solid var(--brand);border-radius:.5rem;background:var(--brand);color:var(--on-brand);font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
.button.quiet{background:transparent;color:var(--brand)}
.button:hover{filter:brightness(1.12)}
.button:disabled{opacity:.55;cursor:not-allowed;filter:none}
input,select,textarea{font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:.4rem;padding:.5rem .65rem;min-height:2.75rem;max-width:100%}
label{font-weight:600}
.note{border-left:4px solid var(--brand);background:var(--wash);padding:.75rem 1rem;border-radius:.3rem;margin:1rem 0}
.note.bad{border-color:var(--bad)}.note.good{border-color:var(--good)}.note.warn{border-color:var(--warn)}
.note>:first-child{margin-top:0}.note>:last-child{margin-bottom:0}
.card{background:var(--card);border:1px solid var(--line);border-radius:.7rem;padding:1rem}
.grid{display:grid;gap:.9rem;grid-template-columns:repeat(auto-fill,minmax(min(15.5rem,100%),1fr));list-style:none;padding:0;margin:0}
.scroll{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:.6rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid var(--line)}
tr:last-child>*{border-bottom:0}
thead th{font-size:.8rem;color:var(--soft);white-space:nowrap}
tbody th{font-weight:600}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.w{color:var(--soft);font-style:italic}
.k,td code{white-space:nowrap}
code{font:.85em ui-monospace,monospace;overflow-wrap:anywhere}
pre{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:.6rem;padding:.75rem 1rem;margin:.5rem 0 1rem}
pre code{white-space:pre;overflow-wrap:normal}
td .hash{white-space:normal}
.hash{display:block;max-width:22rem;color:var(--soft);overflow-wrap:anywhere}
blockquote{overflow-wrap:anywhere;margin:0;padding:.75rem 1rem;background:var(--card);border-left:4px solid var(--brand);border-radius:.3rem}
summary{cursor:pointer;color:var(--brand)}
.codes{margin:.3rem 0 0;padding-left:1.1rem}
@media (max-width:30rem){header.site nav{gap:0;margin-inline:-.35rem}header.site nav a{padding:.45rem .35rem;font-size:.95rem}header.site nav a small{font-size:.68rem}}
@media (max-width:40rem){td,th{padding:.4rem .5rem}.button{width:100%;justify-content:center}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{:root{color-scheme:light}body{background:#fff;font-size:10pt}header.site nav,footer.site,.skip,.button,.no-print{display:none!important}.scroll{overflow:visible}a{color:inherit}h2,h3{break-after:avoid}tr,.card,figure{break-inside:avoid}}
`.trim();
