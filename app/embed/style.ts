import { createHash } from "node:crypto";

/** The style of an embedded chart. It stands in the document, whose policy allows this very text and no other. */
export const embedStyle = `
:root{color-scheme:light dark;--paper:light-dark(#fff,#1b1f23);--ink:light-dark(#1c2126,#f2efe8);--soft:light-dark(#59636b,#a9b1b8);--line:light-dark(#e4e0d6,#31373d)}
:root[data-theme=light]{color-scheme:light}
:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
body{margin:0;padding:14px 16px;background:var(--paper);color:var(--ink);font:15px/1.45 system-ui,sans-serif;overflow-wrap:anywhere}
figure{margin:0}
h1{margin:0;font:600 1.2rem/1.3 Georgia,serif}
p{margin:2px 0 0}
.soft,small,summary{color:var(--soft);font-size:.87rem}
picture,img{display:block;width:100%;height:auto}
picture{margin-top:10px;max-width:900px}
a{color:inherit;text-underline-offset:3px}
details{margin-top:8px}
summary{cursor:pointer;padding:4px 0}
:focus-visible{outline:2px solid currentcolor;outline-offset:2px}
section{overflow-x:auto;max-height:20rem;margin-top:4px}
table{border-collapse:collapse;font-size:.87rem;width:100%}
th,td{text-align:left;font-weight:400;padding:4px 10px 4px 0;border-bottom:1px solid var(--line);vertical-align:top}
thead th{font-weight:600}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.key{display:flex;flex-wrap:wrap;gap:2px 14px;margin:8px 0 0;padding:0;list-style:none;color:var(--soft);font-size:.87rem}
.in-dark{display:none}
@media (prefers-color-scheme:dark){.in-light{display:none}.in-dark{display:inline}}
ol{margin:6px 0 0;padding-left:1.6em;font-size:.87rem;color:var(--soft)}
.foot{display:flex;flex-wrap:wrap;justify-content:space-between;gap:2px 16px;border-top:1px solid var(--line);margin-top:10px;padding-top:8px}
`;

const digest = createHash("sha256").update(embedStyle).digest("base64");

/** The headers of an embedded chart: any site may frame it, and it may load nothing but its drawings. */
export const headersOfEmbed = {
  "Content-Security-Policy": [
    "default-src 'none'",
    "img-src 'self'",
    `style-src 'sha256-${digest}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors *",
  ].join("; "),
} as const;
