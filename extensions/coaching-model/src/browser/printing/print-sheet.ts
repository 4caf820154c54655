import { nls } from '@theia/core/lib/common/nls';
import type { ChartTone } from '../../common/charts/chart';
import { PAPER_PALETTE } from '../../common/charts/paper-palette';
import type { ViewChoice } from './view-choices';

/** What stands on paper of a view. */
export interface SheetContent {
    readonly title: string;
    /** Which traject, recording, coder, what was chosen, and when: each with its name. */
    readonly facts: readonly ViewChoice[];
    readonly body: HTMLElement;
    /** Parameters used. */
    readonly parameters: string | undefined;
}

/** Width of the text on A4 with its margins, in CSS pixels. */
export const PAPER_WIDTH = 680;
/** The same on A4 that lies. */
export const WIDE_PAPER_WIDTH = 1000;
/** A table that would have to be smaller than this gets paper that lies: what is smaller reads badly. */
const READABLE_ZOOM = 0.75;
/** The class of a sheet that lies. */
const WIDE = 'bs-print-wide';

/** The colours of the theme that the views use, on paper always those of a light one. */
const PAPER_COLORS: Readonly<Record<string, ChartTone>> = {
    foreground: 'ink',
    'editor-foreground': 'ink',
    'textLink-foreground': 'ink',
    descriptionForeground: 'quiet',
    'widget-border': 'line',
    contrastBorder: 'line',
    'sideBarSectionHeader-border': 'line',
    'editor-background': 'ground',
    'panel-background': 'ground',
    'sideBar-background': 'ground',
    'beeldspoor-selection': 'band',
    'beeldspoor-accent': 'teacher',
    'beeldspoor-teacher': 'teacher',
    'beeldspoor-actor1': 'actor1',
    'beeldspoor-actor2': 'actor2',
    'beeldspoor-actor3': 'actor3',
    'beeldspoor-actor4': 'actor4',
    'beeldspoor-actor5': 'actor5',
    'beeldspoor-actor6': 'actor6',
    'beeldspoor-actor7': 'actor7',
    'beeldspoor-actor8': 'actor8',
    'beeldspoor-undetermined': 'undetermined'
};

/** The sheet: a heading that says of what it is and how to treat it, and what the view showed. It belongs in the document only while something is printed. */
export function printSheet({ title, facts, body, parameters }: SheetContent): HTMLElement {
    const sheet = element('article', 'bs-print-sheet');
    for (const [name, tone] of Object.entries(PAPER_COLORS)) {
        sheet.style.setProperty(`--theia-${name}`, PAPER_PALETTE[tone]);
    }
    const head = element('header', 'bs-print-head');
    const list = element('dl', 'bs-print-facts');
    for (const { label, value } of facts) {
        const fact = element('div', '');
        fact.append(...(label === '' ? [] : [element('dt', '', label)]), element('dd', '', value));
        list.append(fact);
    }
    head.append(
        element('h1', '', title),
        list,
        ...(parameters === undefined ? [] : [element('p', '', parameters)]),
        element(
            'p',
            '',
            nls.localize(
                'beeldspoor/coaching-model/printPrivacy',
                'Vertrouwelijk. Op dit blad staan codes van mensen en wat van hen te zien was. Schrijf er geen namen bij, laat het niet liggen en vernietig het als het traject voorbij is.'
            )
        )
    );
    body.classList.add('bs-print-body', 'bs-cm-view');
    sheet.append(head, body);
    return sheet;
}

/**
 * Lays the paper down for wide tables, and makes what is wider still as much smaller as it needs: small print can be enlarged, what
 * runs off the paper is gone. The sheet must be in the document.
 */
export function fitToPaper(sheet: HTMLElement): void {
    const tables = [...sheet.querySelectorAll('table')];
    const widthOf = (table: HTMLElement): number => table.getBoundingClientRect().width;
    const wide = tables.some(table => paperZoom(widthOf(table), PAPER_WIDTH) < READABLE_ZOOM);
    sheet.classList.toggle(WIDE, wide);
    for (const table of tables) {
        table.style.setProperty('zoom', String(paperZoom(widthOf(table), wide ? WIDE_PAPER_WIDTH : PAPER_WIDTH)));
    }
}

/**
 * How large something is on paper, 1 as it is.
 *
 * @param width pixels
 * @param paper width of the paper, pixels
 */
function paperZoom(width: number, paper: number): number {
    return Math.min(1, paper / width);
}

function element(tag: string, className: string, text?: string): HTMLElement {
    const made = document.createElement(tag);
    if (className !== '') {
        made.className = className;
    }
    if (text !== undefined) {
        made.textContent = text;
    }
    return made;
}
