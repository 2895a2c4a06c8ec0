/** Styles that only the API's reference needs, in addition to the site's style. */
export const DOCS_STYLE = `.reference{display:grid;gap:0 2.5rem;grid-template-columns:minmax(0,1fr)}
.contents ul{list-style:none;padding:0;margin:.2rem 0 1rem;font-size:.9rem}
.contents li{margin:.15rem 0}
.contents h2 .en{font-weight:400;font-size:.8rem}
.contents h2{border:0;font-size:.95rem;margin:1rem 0 0;padding:0}
.contents code{font-size:.8rem;overflow-wrap:anywhere}
h3{margin:0 0 .4rem;font-size:1.1rem;scroll-margin-top:1rem}
.operation,.schema,.problem{padding:1.25rem 0;border-top:1px solid var(--line);scroll-margin-top:.5rem}
.route{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:.3rem 0}
.method{font:600 .75rem ui-monospace,monospace;padding:.15rem .5rem;border-radius:.3rem;background:var(--brand);color:var(--on-brand)}
.method.post{background:light-dark(#7a4a00,#f0c27a)}
.sample{margin:.8rem 0}
.sample figcaption{font-size:.8rem;color:var(--soft)}
.sample pre{margin:.2rem 0 0;padding:.75rem 1rem;background:var(--card);border:1px solid var(--line);border-radius:.6rem;overflow-x:auto}
.sample pre:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.sample code{white-space:pre-wrap;overflow-wrap:anywhere}
.members{padding-left:1.1rem;margin:.3rem 0}
.members li{margin:.25rem 0}
.operation td,.operation th{overflow-wrap:anywhere}
@media (min-width:62rem){main.wide-page{max-width:84rem}.reference{grid-template-columns:17rem minmax(0,1fr)}.contents{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding-block:1rem}}
@media print{.contents{display:none}details{display:block}}`;
