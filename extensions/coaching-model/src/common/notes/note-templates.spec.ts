import { describe, expect, it } from 'vitest';
import { momentLink, momentLinks } from './moment-link';
import { fivePhaseNote, growNote, guidanceNote, individualNote, type NoteRequest, parentsNote } from './note-templates';

const request: NoteRequest = {
    title: 'Nagesprek 1',
    date: '2026-01-20',
    present: ['LK1', 'MV'],
    minutes: 45,
    focusPoints: ['Ik kijk haar aan'],
    clips: [
        {
            recording: 'O1',
            startFrame: 1100,
            timecode: '00:44:00',
            title: 'zij gaat zitten',
            mark: 'parel',
            questions: ['Wat deed je hier?']
        },
        { recording: 'O1', startFrame: 1450, endFrame: 1600, timecode: '00:58:00', title: 'zij zoekt\nde bladzijde', mark: null }
    ]
};
const headings = (markdown: string): string[] => [...markdown.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);

describe('templates of notes', () => {
    it('S4-20 five phases in order', () => {
        const text = fivePhaseNote(request);
        expect(headings(text).map(heading => heading.toLowerCase())).toEqual([
            'waarnemen',
            'analyseren',
            'reflecteren',
            'inleven',
            'oplossingen'
        ]);
        expect(text).toContain(
            '- [00:44:00](beeld:O1#f=1100) parel: zij gaat zitten\n  - Wat deed je hier?\n- [00:58:00](beeld:O1#f=1450-1600) zij zoekt de bladzijde\n'
        );
        expect(
            text.startsWith(
                '# Nagesprek 1\n\n20 januari 2026, 45 minuten, LK1 en MV.\n\nKijkpunten:\n\n- Ik kijk haar aan\n\n## Waarnemen\n'
            )
        ).toBe(true);
        expect(text.endsWith('\n')).toBe(true);
    });

    it('S0-12 Goal, Reality, Options, Will in this order', () => {
        expect(headings(growNote(request))).toEqual(['Goal (Doel)', 'Reality (Realiteit)', 'Options (Opties)', 'Will (Actie)']);
        expect(growNote({ title: 'Kijkles 1', date: '2026-03-03' })).toContain('# Kijkles 1\n\n3 maart 2026.\n\n## Goal (Doel)');
    });

    it('S0-10 an individual note has exactly two parts: «Wat zie ik?» and «Wat hoor ik?»', () => {
        expect(headings(individualNote(request))).toEqual(['Wat zie ik?', 'Wat hoor ik?']);
        expect(individualNote(request)).not.toContain('beeld:');
    });

    it('S3-15 a talk with parents has the two questions', () => {
        expect(headings(parentsNote(request))).toEqual(['Wat heeft dit kind nodig?', 'Hoe kunnen we dat bieden?']);
    });

    it('S0-26 a recording of the guidance has four questions', () => {
        expect(headings(guidanceNote(request))).toHaveLength(4);
    });
});

it('S4-20 links into the film are found again where they stand', () => {
    const text = `Zie ${momentLink('00:44:00', 'O1', 1100)} en ${momentLink('00:58:00', 'O1', 1450, 1600)}.`;
    expect(momentLinks(text)).toEqual([
        { label: '00:44:00', target: 'beeld:O1#f=1100', recording: 'O1', startFrame: 1100, start: 4, end: 31 },
        { label: '00:58:00', target: 'beeld:O1#f=1450-1600', recording: 'O1', startFrame: 1450, endFrame: 1600, start: 35, end: 67 }
    ]);
    expect(text.slice(4, 31)).toBe('[00:44:00](beeld:O1#f=1100)');
    expect(momentLink('00:44:00', 'O1', 1100, 1101)).toBe('[00:44:00](beeld:O1#f=1100)');
    expect(momentLinks('[x](https://a#f=1) [y](beeld:O1)')).toEqual([]);
});
