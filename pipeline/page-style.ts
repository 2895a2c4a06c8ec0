/** The style of a release's page: the portal's colours, light and dark, for a phone and for print. */
export const STYLE = `
:root{color-scheme:light dark;--ink:light-dark(#14252b,#e8eef0);--soft:light-dark(#52656c,#a4b4ba);--line:light-dark(#d9e1e4,#2c3b41);--card:light-dark(#fff,#182429);--page:light-dark(#f4f7f8,#0f181c);--brand:light-dark(#0b5563,#7fd1de)}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
main,header,footer{max-width:72rem;margin-inline:auto;padding:1.25rem 1rem}
header,main{padding-bottom:0}
h1{font-size:clamp(1.5rem,4vw,2.2rem);line-height:1.2;margin:0 0 .3rem}
h2{font-size:1.2rem;margin:2.25rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--line)}
.en,small{color:var(--soft);font-size:.875rem}
a{color:var(--brand)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--brand);outline-offset:2px}
.tag{display:inline-block;border:1px solid var(--line);border-radius:1rem;padding:.1rem .7rem;margin:.15rem .3rem .15rem 0;background:var(--card);font-size:.875rem}
.scroll{overflow-x:auto;background:var(--card);border:1px solid var(--line);border-radius:.6rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid var(--line)}
tr:last-child td{border-bottom:0}
thead th{font-size:.8rem;color:var(--soft);white-space:nowrap}
td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td.w{color:var(--soft);font-style:italic}
td.k{white-space:nowrap}
td code{white-space:nowrap}
code{font:.85em ui-monospace,monospace;overflow-wrap:anywhere}
td .hash{white-space:normal}
.hash{display:block;max-width:22rem;color:var(--soft)}
blockquote{overflow-wrap:anywhere;margin:0;padding:.75rem 1rem;background:var(--card);border-left:4px solid var(--brand);border-radius:.3rem}
summary{cursor:pointer;color:var(--brand)}
.codes{margin:.3rem 0 0;padding-left:1.1rem}
@media (max-width:40rem){td,th{padding:.4rem .5rem}}
@media print{body{background:#fff}.scroll{overflow:visible}}
`.trim();
