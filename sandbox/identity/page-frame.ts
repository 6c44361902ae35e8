const styles = `
:root { color-scheme: light dark; --canvas: light-dark(#f4f6f6, #090c0c); --sheet: light-dark(#fff, #0f1212);
  --text: light-dark(#141b1c, #eef1f1); --muted: light-dark(#4f585b, #a6aeb0); --line: light-dark(#dde0e1, #262b2c);
  --hover: light-dark(#f4f6f6, #171b1b); --focus: light-dark(#0e6f81, #67cfe3); --ink: light-dark(#141b1c, #eef1f1);
  --on-ink: light-dark(#fff, #0f1212); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--canvas); color: var(--text); font: 14px/20px Inter, system-ui, sans-serif; }
main { inline-size: min(440px, 100%); margin: 0 auto; padding: 48px 20px 64px; }
.brand { display: flex; align-items: center; gap: 10px; font-weight: 600; margin-block-end: 40px; }
h1 { font-size: 28px; line-height: 36px; letter-spacing: -.015em; font-weight: 600; margin: 0 0 8px; }
h2 { font-size: 14px; line-height: 20px; font-weight: 600; margin: 32px 0 8px; }
p { margin: 0 0 24px; color: var(--muted); text-wrap: pretty; }
ul { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: 8px; background: var(--sheet); overflow: hidden; }
li + li { border-block-start: 1px solid var(--line); }
.account { display: grid; inline-size: 100%; padding: 10px 16px; border: 0; background: none; color: inherit; font: inherit;
  text-align: start; cursor: pointer; overflow-wrap: anywhere; }
.account:hover { background: var(--hover); }
.account span { color: var(--muted); font-size: 12px; line-height: 16px; }
.button { min-block-size: 40px; padding: 0 16px; border: 0; border-radius: 6px; background: var(--ink); color: var(--on-ink);
  font: inherit; font-weight: 500; cursor: pointer; }
a { color: inherit; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px; }
a:focus-visible, .button:focus-visible { outline-offset: 2px; }
@media (pointer: coarse) { .account { padding-block: 14px; } }
`;

/** The sandbox's mark: a drill core with one dipping band. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
<rect x="7" y="2" width="18" height="28" rx="5" fill="#323b3d"/><path d="M7 19 25 11v6L7 25z" fill="#67cfe3"/></svg>`;

/** Text made safe for HTML, attributes included. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A whole page of the identity provider; `body` must be HTML already made safe. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Evo sandbox</title><link rel="icon" href="/icon.svg" type="image/svg+xml"><style>${styles}</style></head>
<body><main><div class="brand">${icon}<span>Evo sandbox</span></div>${body}</main></body></html>`;
}

/** No form-action here: browsers apply it to the redirect back to the app as well. */
export const pageHeaders: Record<string, string> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};
