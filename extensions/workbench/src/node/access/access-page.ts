import { createHash } from 'node:crypto';
import { TAB_ICON } from './access-icon';

/** A page that the server shows by itself, outside the application. */
export interface AccessPage {
    readonly status: number;
    readonly title: string;
    /** Paragraphs of trusted HTML. */
    readonly body: readonly string[];
    /** Where the browser goes on to by itself. */
    readonly onward?: string;
}

const COMMAND = '<code>npm start</code>';

export const SIGN_IN_PAGE: AccessPage = {
    status: 401,
    title: 'Eerst even aanmelden',
    body: [
        'Beeldspoor laat klassenvideo zien, en is daarom alleen voor u.',
        `Open de aanmeldlink die in het venster staat waarin Beeldspoor is gestart. Kunt u die niet meer vinden? Typ daar ${COMMAND}; dan krijgt u een nieuwe.`
    ]
};

export const SPENT_LINK_PAGE: AccessPage = {
    status: 401,
    title: 'Deze aanmeldlink werkt niet meer',
    body: [
        'Een aanmeldlink werkt één keer, en niet langer dan een kwartier. Uw trajecten zijn niet aangeraakt.',
        `Typ ${COMMAND} in het venster waarin Beeldspoor is gestart. U krijgt dan een nieuwe link.`
    ]
};

export const TOO_OFTEN_PAGE: AccessPage = {
    status: 429,
    title: 'Even wachten',
    body: [
        'Er is te vaak achter elkaar geprobeerd aan te melden. Uw trajecten zijn niet aangeraakt.',
        `Wacht een minuut. Typ daarna ${COMMAND} in het venster waarin Beeldspoor is gestart; u krijgt dan een nieuwe link.`
    ]
};

export const WELCOME_PAGE: AccessPage = {
    status: 200,
    title: 'U bent aangemeld',
    body: ['Beeldspoor wordt geopend.', 'Gebeurt er niets? <a href="/">Ga verder naar Beeldspoor</a>.'],
    onward: '/'
};

export const SIGN_OUT_PAGE: AccessPage = {
    status: 200,
    title: 'Afmelden?',
    body: [
        'Wat u deed, is opgeslagen.',
        '<form method="post" action="/afmelden"><button type="submit">Afmelden</button> <a href="/">Terug naar Beeldspoor</a></form>'
    ]
};

export const SIGNED_OUT_PAGE: AccessPage = {
    status: 200,
    title: 'U bent afgemeld',
    body: [
        'Wat u deed, is opgeslagen.',
        `Weer aan het werk? Typ ${COMMAND} in het venster waarin Beeldspoor is gestart; u krijgt dan een nieuwe aanmeldlink.`
    ]
};

export const WRONG_HOST_PAGE: AccessPage = {
    status: 421,
    title: 'Dit adres hoort niet bij Beeldspoor',
    body: ['Er is niets gelezen of veranderd.', 'Open Beeldspoor met de aanmeldlink, of op het adres dat daarin staat.']
};

export const FOREIGN_PAGE: AccessPage = {
    status: 403,
    title: 'Dit verzoek kwam niet uit Beeldspoor zelf',
    body: ['Een andere pagina probeerde Beeldspoor te gebruiken. Er is niets gelezen of veranderd.', '<a href="/">Ga naar Beeldspoor</a>.']
};

const STYLE = `
:root { color-scheme: light dark; --ground: #f6f4f0; --paper: #ffffff; --ink: #23282b; --quiet: #565e63; --accent: #12606f; --line: #ddd8cf; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #1c2022; --paper: #262b2e; --ink: #e8e6e1; --quiet: #b4b9bc; --accent: #7cc4d2; --line: #3a4145; }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--ground); color: var(--ink);
  font: 17px/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
main { max-width: 480px; padding: 40px; background: var(--paper); border: 1px solid var(--line); border-radius: 12px; }
svg { display: block; margin: 0 0 24px; color: var(--accent); }
h1 { margin: 0 0 16px; font-size: 24px; line-height: 1.3; font-weight: 600; }
p { margin: 0 0 12px; color: var(--quiet); }
p:last-child { margin-bottom: 0; }
code { padding: 2px 8px; border-radius: 4px; background: var(--ground); color: var(--ink); font: 15px ui-monospace, 'Cascadia Mono', Menlo, monospace; }
a { color: var(--accent); }
form { display: flex; align-items: center; gap: 24px; margin: 0; }
button { min-height: 40px; padding: 8px 24px; border: 0; border-radius: 8px; background: var(--accent); color: var(--paper); font: inherit; cursor: pointer; }
a:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: 4px; }
`;

/** A film strip that turns into a track: the sign of Beeldspoor. */
const SIGN = `<svg width="56" height="32" viewBox="0 0 56 32" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
<rect x="1" y="5" width="26" height="22" rx="4"/><path d="M7 5v22M21 5v22" opacity=".45"/>
<path d="M27 16h6" stroke-linecap="round"/><circle cx="38" cy="16" r="2.5" fill="currentColor" stroke="none"/>
<circle cx="46" cy="12" r="2.5" fill="currentColor" stroke="none" opacity=".7"/><circle cx="53" cy="17" r="2.5" fill="currentColor" stroke="none" opacity=".4"/></svg>`;

/** In the page itself: nobody is signed in yet, so that the server would not give it. */
const ICON = `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml,${encodeURIComponent(TAB_ICON)}">`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing loads and nothing runs on these pages. */
export const ACCESS_PAGE_CSP = `default-src 'none'; img-src data:; style-src ${hashOf(STYLE)}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

export function renderAccessPage(page: AccessPage): string {
    const onward = page.onward === undefined ? '' : `\n<meta http-equiv="refresh" content="0; url=${page.onward}">`;
    const body = page.body.map(part => (part.startsWith('<form') ? part : `<p>${part}</p>`)).join('\n');
    return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">${onward}
<title>${page.title} – Beeldspoor</title>
${ICON}
<style>${STYLE}</style>
</head>
<body>
<main>
${SIGN}
<h1>${page.title}</h1>
${body}
</main>
</body>
</html>
`;
}
