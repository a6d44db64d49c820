// The style sheet of the page, from the theme. Wide screens have the contents beside the text; narrow ones above it;
// paper has neither, opens every data table and repeats the marks on each page.

import type { ReportTheme } from '../../vocabulary/index.js';
import { fontFamily } from '../charts/style.js';
import type { Mark } from '../marks.js';
import { untilReleasedInStyle } from '../released-form.js';

/** The whole sheet without the fonts; `marks` are printed in the margin of every sheet of paper. */
export const styleSheet = (theme: ReportTheme, marks: readonly Mark[]): string =>
  [tokens(theme), base, cover, layout, blocks, tables, pageMargins(theme, marks), paper].join('\n');

const tokens = (
  theme: ReportTheme,
): string => `:root{--paper:${theme.paper};--tint:${theme.tint};--ink:${theme.ink};
--quiet:${theme.quiet};--line:${theme.line};--brand:${theme.brand};--brand-dark:${theme.brandDark};--accent:${theme.accent};
--warn-ink:${theme.warning.ink};--warn-paper:${theme.warning.paper};--measure:44rem}
body{font-family:${fontFamily}}`;

const base = `*,*::before,*::after{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:3.5rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font-size:1.125rem;line-height:1.55}
h1,h2,h3,h4{line-height:1.2;color:var(--brand);text-wrap:balance}
a{color:var(--brand);text-underline-offset:.15em}
a:hover{text-decoration-thickness:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
p{margin:0 0 1rem}
.cell{font-weight:600;white-space:nowrap}
.skip{position:absolute;left:-999rem;top:0;background:var(--paper);color:var(--brand);padding:.75rem 1rem;z-index:3}
.skip:focus{left:0}`;

const cover = `.marks{position:sticky;top:0;z-index:2;background:var(--warn-paper);color:var(--warn-ink);font-weight:600;
font-size:.9rem;line-height:1.35;padding:.4rem 1.5rem;display:flex;gap:.25rem 1.75rem;flex-wrap:wrap;border-bottom:1px solid var(--warn-ink)}
.cover{background:var(--brand);color:#fff;position:relative;overflow:hidden}
.cover-inner{max-width:76rem;margin:0 auto;padding:3.5rem 1.5rem 9.5rem;position:relative}
.cover p{margin:0}
.cover .kicker{font-weight:600;font-size:.95rem}
.cover h1{color:#fff;font-size:clamp(2.1rem,5.5vw,3.6rem);margin:1.25rem 0 .5rem;max-width:24ch}
.cover .subtitle{font-size:1.3rem;color:#d7e3f0;max-width:60ch}
.waves{position:absolute;left:0;right:0;bottom:0;width:100%;height:9.5rem;opacity:.75}
.facts{max-width:76rem;margin:0 auto;padding:1.5rem;display:grid;grid-template-columns:repeat(auto-fit,minmax(9.6rem,1fr));gap:1rem 1.5rem}
.facts div{margin:0}
.facts dt{color:var(--quiet);font-size:.9rem}
.facts dd{margin:0;font-weight:600}`;

const layout = `.page{max-width:76rem;margin:0 auto;padding:0 1.5rem 4rem;display:grid;gap:0 3.5rem}
.contents{border-top:3px solid var(--brand);padding-top:1rem;font-size:1rem}
.contents h2{font-size:1rem;margin:0 0 .5rem}
.contents ol{margin:0;padding:0;list-style:none;counter-reset:c}
.contents a{display:flex;gap:.7rem;padding:.32rem 0;text-decoration:none;color:var(--ink)}
.contents a::before{counter-increment:c;content:counter(c);font-weight:600;color:var(--brand);min-width:1.3rem;font-variant-numeric:tabular-nums}
.contents a:hover{text-decoration:underline}
main{min-width:0}
section{border-top:1px solid var(--line);padding-top:2.25rem;margin-top:2.5rem}
section:first-of-type{border-top:0;margin-top:0}
section>h2{font-size:2rem;margin:0 0 1rem}
section>h2 .no{margin-right:.6rem}
section h3{font-size:1.3rem;margin:2rem 0 .6rem}
section>p,section>ul,.note{max-width:var(--measure)}
@media (min-width:64rem){.page{grid-template-columns:15rem minmax(0,1fr)}
.contents{position:sticky;top:3.2rem;align-self:start;max-height:calc(100vh - 4rem);overflow:auto;margin-top:2.25rem}}
@media (max-width:63.99rem){.contents{margin-top:1rem}.contents ol{columns:2;column-gap:1.5rem}}
@media screen and (max-width:36rem){body{font-size:1.0625rem}.contents ol{columns:1}.cover-inner{padding:2.25rem 1.25rem 6rem}
.cover-inner{padding-bottom:8rem!important}.waves{height:6.5rem}.page,.facts{padding-left:1.25rem;padding-right:1.25rem}.marks{padding-left:1.25rem;padding-right:1.25rem;font-size:.82rem}section>h2{font-size:1.65rem}
.facts{grid-template-columns:1fr 1fr}}
footer{background:var(--tint);padding:1.5rem;font-size:.95rem}footer p{max-width:73rem;margin:0 auto}`;

const blocks = `.cards{list-style:none;margin:1.5rem 0;padding:0;max-width:none!important;display:grid;gap:0 1rem;row-gap:0;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr))}
.card{background:var(--tint);border-left:4px solid var(--brand);border-radius:3px;padding:1rem 1.1rem;display:grid;grid-row:span 3;grid-template-rows:subgrid;gap:0}
.card.accent{border-left-color:var(--accent)}
.card p{margin:0}.card{margin-bottom:1rem}
.card-label{font-size:.98rem;color:var(--ink);line-height:1.35}
.card-value{font-size:2.3rem;font-weight:700;line-height:1.2;color:var(--brand);margin:.35rem 0 .3rem!important}
.card.accent .card-value{color:var(--accent)}
.card-value .cell{font-weight:700}
.card-value .unit{font-size:1.15rem;font-weight:600}
.card-value .missing{font-size:1.25rem}
.card-under{font-size:.92rem;color:var(--quiet);line-height:1.4}
.card-under span{display:block}.card-under .cell{display:inline;color:var(--ink)}
.note{border-left:4px solid var(--line);background:var(--tint);padding:.9rem 1.1rem;margin:1.25rem 0;border-radius:3px}
.note p:last-child{margin-bottom:0}
figure{margin:2rem 0 2.25rem;padding:0}
figcaption{font-size:1.05rem;line-height:1.4;margin-bottom:.75rem}
figcaption strong{color:var(--brand)}
.chart svg{display:block;max-width:100%;height:auto}
.chart.narrow{display:none}
@media screen and (max-width:44rem){.chart.wide{display:none}.chart.narrow{display:block}}
.chart-unit{font-size:.95rem;color:var(--quiet);margin:.5rem 0}
details summary{cursor:pointer;color:var(--brand);font-weight:600;padding:.25rem 0;width:fit-content}
details .table-note{display:none}`;

const tables = `.table-frame{overflow-x:auto;margin:1.25rem 0 .5rem}
table{border-collapse:collapse;width:100%;font-size:.98rem;line-height:1.35}
caption{text-align:left;padding-bottom:.6rem;font-size:1.05rem;position:sticky;left:0}
caption strong{color:var(--brand)}
thead th{background:var(--brand);color:#fff;font-weight:600;vertical-align:bottom}
th,td{padding:.5rem .7rem;vertical-align:top;text-align:left}
tbody th{font-weight:600;color:var(--ink);min-width:8rem}
tbody tr{border-bottom:1px solid var(--line)}
tbody tr:nth-child(even){background:color-mix(in srgb,var(--tint) 55%,var(--paper))}
.end{text-align:right;font-variant-numeric:tabular-nums}
td .cell{font-weight:400}
.table-note{font-size:.92rem;color:var(--quiet);max-width:var(--measure);margin:0 0 1.75rem}
.badge{display:inline-block;padding:.05rem .5rem;border-radius:3px;font-weight:600;font-size:.92rem;white-space:nowrap;border:1px solid currentColor}
.badge.good{color:#0b5d2e;background:#e8f5ec}.badge.plain{color:var(--quiet);background:var(--paper)}
.badge.warn{color:var(--warn-ink);background:var(--warn-paper)}
@media screen and (max-width:44rem){.stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.stack,.stack caption,.stack tbody,.stack tr,.stack th,.stack td{display:block;width:auto}
.stack tbody tr{border:0;border-left:4px solid var(--brand);background:var(--tint)!important;border-radius:3px;margin-bottom:.75rem;padding:.6rem .9rem}
.stack tbody th{padding:.1rem 0 .3rem;font-size:1.05rem}
.stack td{display:grid;grid-template-columns:7.5rem minmax(0,1fr);gap:.75rem;padding:.22rem 0}
.stack td::before{content:attr(data-label);color:var(--quiet);font-size:.92rem}
.stack .badge{justify-self:start}}`;

const pageMargins = (theme: ReportTheme, marks: readonly Mark[]): string =>
  `@page{size:A4;margin:20mm 16mm 18mm;
@top-left{content:${marginText(marks)};font:600 8.5pt ${fontFamily};color:${theme.warning.ink}}
@bottom-right{content:counter(page);font:400 9pt ${fontFamily};color:${theme.quiet}}}`;

function marginText(marks: readonly Mark[]): string {
  const line = (texts: readonly (string | null)[]) =>
    `"${texts.filter((each) => each !== null).join(' · ')}"`;
  return untilReleasedInStyle(
    line(marks.map((each) => each.draft)),
    line(marks.map((each) => each.released)),
  );
}

const paper = `@media print{html{font-size:10.5pt}body{font-size:1rem}.skip,.contents{display:none}
.marks{position:static}
.cover,thead th,.card,.note,.badge,.marks{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.cover-inner{padding:4rem 1.5rem 11rem}.cards{grid-template-columns:repeat(auto-fit,minmax(10rem,1fr))}.page{display:block;padding:0}.facts{padding:1.5rem 0}
section{break-before:page;border:0;margin:0;padding:0}section:first-of-type{break-before:auto;padding-top:1rem}
figure,.card,tr,.note{break-inside:avoid}h2,h3,figcaption,caption{break-after:avoid}
details::details-content{content-visibility:visible;display:block}details summary{list-style:none}
.table-frame{overflow:visible}.chart.wide{display:block}.chart.narrow{display:none}a{text-decoration:none}}`;
