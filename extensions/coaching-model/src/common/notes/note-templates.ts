import { formatDate } from '../language/dutch-date';
import { countOf, enumerate } from '../language/dutch-number';
import { questionsFor } from '../questions/question-choice';
import { momentLink } from './moment-link';

/** A fragment to talk about, with its moment as a reader reads it. */
export interface NoteClip {
    readonly recording: string;
    readonly startFrame: number;
    readonly endFrame?: number;
    readonly timecode: string;
    readonly title?: string;
    readonly mark?: 'parel' | 'puzzel' | null;
    readonly questions?: readonly string[];
}

/** What is known when a note of a talk is begun. */
export interface NoteRequest {
    /** `Nagesprek 1`. */
    readonly title: string;
    /** ISO date (yyyy-mm-dd). */
    readonly date: string;
    /** Codes of who are there. */
    readonly present?: readonly string[];
    readonly minutes?: number;
    /** In the order shown. */
    readonly clips?: readonly NoteClip[];
    /** Kijkpunten or the kijkvraag. */
    readonly focusPoints?: readonly string[];
}

/** A heading with what one writes under it. */
interface NoteSection {
    readonly heading: string;
    readonly prompts: readonly string[];
    /** The fragments stand in this part. */
    readonly clips?: boolean;
}

const FIVE_PHASES: readonly NoteSection[] = [
    { heading: 'Waarnemen', prompts: ['Wat zie je? Wat hoor je?'], clips: true },
    { heading: 'Analyseren', prompts: ['Wat gebeurt er tussen de leerkracht en de leerling? Wat werkt?'] },
    { heading: 'Reflecteren', prompts: ['Wat betekent dit voor jou en voor je hulpvraag?'] },
    { heading: 'Inleven', prompts: ['Hoe is dit moment voor de leerling? Wat heeft die nodig?'] },
    { heading: 'Oplossingen', prompts: ['Wat ga je doen? De leerkracht kiest.'] }
];

const GROW: readonly NoteSection[] = [
    { heading: 'Goal (Doel)', prompts: ['Waar werken we naartoe?'] },
    { heading: 'Reality (Realiteit)', prompts: ['Wat zien we? Wat horen we?'], clips: true },
    { heading: 'Options (Opties)', prompts: ['Wat zou er allemaal kunnen?'] },
    { heading: 'Will (Actie)', prompts: ['Wat gaan we doen, en wat willen we in de volgende opname zien?'] }
];

/** A note of a debrief in five phases (S4-20). */
export function fivePhaseNote(request: NoteRequest): string {
    return note(request, FIVE_PHASES);
}

/** A note of a talk with the class by Whitmore's four steps (S0-12). */
export function growNote(request: NoteRequest): string {
    return note(request, GROW);
}

/** The note that one child or participant writes before the talk (S0-10): two parts and nothing else. */
export function individualNote({ title, date, present }: NoteRequest): string {
    const prompts = questionsFor('nagesprek').filter(({ source }) => source === 'S0-10');
    return note(
        { title, date, present },
        prompts.map(({ text }) => ({ heading: text, prompts: [] }))
    );
}

/** A talk with parents about film of home and school, with its two questions (S3-15). */
export function parentsNote(request: NoteRequest): string {
    const sections = questionsFor('ouders').map(({ text }, index): NoteSection => ({ heading: text, prompts: [], clips: index === 0 }));
    return note(request, sections);
}

/** Looking at a recording of the guidance itself, with its four questions (S0-26). */
export function guidanceNote(request: NoteRequest): string {
    const sections = questionsFor('begeleidingsopname').map(({ text }, index): NoteSection => ({
        heading: text,
        prompts: [],
        clips: index === 2
    }));
    return note(request, sections);
}

function note({ title, date, present = [], minutes, clips = [], focusPoints = [] }: NoteRequest, sections: readonly NoteSection[]): string {
    const facts = [
        formatDate(date),
        ...(minutes !== undefined ? [countOf(minutes, 'minuut', 'minuten')] : []),
        ...(present.length > 0 ? [enumerate(present)] : [])
    ];
    const blocks = [
        `# ${oneLine(title)}`,
        `${facts.join(', ')}.`,
        ...(focusPoints.length > 0 ? ['Kijkpunten:', list(focusPoints)] : []),
        ...sections.flatMap(({ heading, prompts, clips: here }) => [
            `## ${heading}`,
            ...prompts.map(prompt => `*${prompt}*`),
            ...(here && clips.length > 0 ? [clips.map(clipLines).join('\n')] : [])
        ])
    ];
    return `${blocks.join('\n\n')}\n`;
}

function clipLines({ recording, startFrame, endFrame, timecode, title, mark, questions = [] }: NoteClip): string {
    const words = [mark ?? '', title ? oneLine(title) : ''].filter(text => text !== '').join(': ');
    return [
        `- ${momentLink(timecode, recording, startFrame, endFrame)}${words ? ` ${words}` : ''}`,
        ...questions.filter(question => question.trim() !== '').map(question => `  - ${oneLine(question)}`)
    ].join('\n');
}

const list = (items: readonly string[]): string => items.map(item => `- ${oneLine(item)}`).join('\n');
const oneLine = (text: string): string => text.trim().replace(/\s*\n\s*/g, ' ');
