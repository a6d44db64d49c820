// The style sheet of a receipt: one column that reads on a telephone, on a screen and on paper, with the typeface of the
// machine, so that the page needs no other file.

const ink = '#1a2733';
const quiet = '#4d5b68';
const line = '#c9d2da';
const tint = '#f3f6f8';

export const receiptStyle = `*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:${ink};background:#fff;font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif}
main,header,footer{max-width:52rem;margin:0 auto;padding:0 1.25rem;overflow-wrap:break-word}
header{padding-top:2rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 1.25rem}
h2{font-size:1.3rem;line-height:1.25;margin:2.5rem 0 .75rem}
h3{font-size:1.0625rem;line-height:1.35;margin:.35rem 0 .5rem}
p{margin:0 0 .75rem}
.kicker{color:${quiet};margin:0 0 .25rem}
.outcome{border-left:.5rem solid;border-radius:.25rem;padding:1rem 1.25rem;margin:0 0 1rem}
.outcome strong{display:block;font-size:1.3rem;line-height:1.3;margin-bottom:.35rem}
.outcome p:last-child{margin:0}
.good{border-color:#12683a;background:#e9f5ee}
.look{border-color:#8a5a00;background:#fff6e0}
.bad{border-color:#a1201d;background:#fdeceb}
.synthetic{border:2px dashed #8a5a00;padding:.5rem 1rem;font-weight:600}
dl{margin:0;display:grid;grid-template-columns:minmax(8rem,13rem) minmax(0,1fr);gap:.3rem 1rem}
dt{color:${quiet}}
dd{margin:0;overflow-wrap:anywhere}
.finding{border:1px solid ${line};border-left:.35rem solid;border-radius:.25rem;padding:.75rem 1rem 1rem;margin:0 0 1rem;break-inside:avoid}
.finding.error{border-left-color:#a1201d}.finding.warning{border-left-color:#8a5a00}.finding.remark{border-left-color:#2b5c8a}
.tag{display:inline-block;font-size:.875rem;font-weight:600;padding:.05rem .5rem;border-radius:.2rem;border:1px solid currentColor}
.error .tag{color:#8f1b18;background:#fdeceb}.warning .tag{color:#6e4700;background:#fff6e0}.remark .tag{color:#234c73;background:#e8f0f7}
.frame{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.5rem 0 0;font-size:1rem}
caption{text-align:left;color:${quiet};padding-bottom:.35rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid ${line}}
thead th{background:${tint}}
tbody th{font-weight:600}
tfoot th,tfoot td{font-weight:600;border-top:2px solid ${ink};border-bottom:0}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
a{color:#1f4f82}
footer{margin-top:3rem;padding-top:1rem;padding-bottom:2rem;border-top:1px solid ${line};color:${quiet};font-size:.95rem}
:focus-visible{outline:3px solid #b34700;outline-offset:2px}
@media (max-width:34rem){dl{grid-template-columns:minmax(0,1fr);gap:0}dd{margin-bottom:.55rem}h1{font-size:1.5rem}
th,td{padding:.4rem .35rem}}
@media print{@page{size:A4;margin:18mm 16mm}body{font-size:10.5pt}main,header,footer{max-width:none;padding:0}header{padding-top:0}
.outcome,.tag,thead th{print-color-adjust:exact;-webkit-print-color-adjust:exact}h2,h3,caption{break-after:avoid}tr{break-inside:avoid}.frame{overflow:visible}}`;
