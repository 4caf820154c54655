import { describe, expect, it } from 'vitest';
import type { HelpQuestionsDocument } from '../../common/documents/help-questions';
import type { TrajectDocument } from '../../common/documents/traject';
import { newNote } from '../notes/new-note';
import { firstProblem, EMPTY_FORM, pupilCodes, requestOf, withField } from '../wizard/new-traject-form';
import { fileTitle } from './file-titles';
import { addPerson, nextCode, removePerson, sortedPersons, toggleFocus } from './person-edits';
import { addQuestion, changeQuestion, focusPointsFrom, makePrimary, nextQuestionId, removeQuestion } from './question-edits';
import { formatDuration } from './recording-rows';

const EMPTY: HelpQuestionsDocument = { schemaVersion: 1, questions: [] };

describe('hulpvragen', () => {
    it('makes the first one primair and the next secundair', () => {
        const two = addQuestion(addQuestion(EMPTY, ' Hoe krijg ik contact? '), 'Hoe wordt het rustiger?');
        expect(two.questions.map(({ id, text, priority }) => [id, text, priority])).toEqual([
            ['HV1', 'Hoe krijg ik contact?', 'primair'],
            ['HV2', 'Hoe wordt het rustiger?', 'secundair']
        ]);
    });

    it('lets exactly one open question come first', () => {
        const two = addQuestion(addQuestion(EMPTY, 'a'), 'b');
        expect(makePrimary(two, 'HV2').questions.map(({ priority }) => priority)).toEqual(['secundair', 'primair']);
        const solved = changeQuestion(two, 'HV1', { status: 'opgelost' });
        expect(makePrimary(solved, 'HV2').questions.map(({ priority }) => priority)).toEqual(['primair', 'primair']);
    });

    it('does not give a number twice while a higher one stands', () => {
        const three = addQuestion(addQuestion(addQuestion(EMPTY, 'a'), 'b'), 'c');
        expect(nextQuestionId(removeQuestion(three, 'HV2').questions)).toBe('HV4');
    });

    it('reads kijkpunten one per line', () => {
        expect(focusPointsFrom('• kijkt op\n\n - lacht \nzit')).toEqual(['kijkt op', 'lacht', 'zit']);
    });
});

describe('personen', () => {
    const traject: TrajectDocument = {
        schemaVersion: 1,
        persons: [
            { code: 'L10', role: 'pupil' },
            { code: 'L02', role: 'pupil', focus: true },
            { code: 'LK1', role: 'teacher' }
        ],
        cycles: []
    };

    it('stands teachers first, pupils by number', () => {
        expect(sortedPersons(traject.persons).map(({ code }) => code)).toEqual(['LK1', 'L02', 'L10']);
    });

    it('gives the next code of a role', () => {
        expect(nextCode(traject.persons, 'pupil')).toBe('L11');
        expect(nextCode(traject.persons, 'teacher')).toBe('LK2');
        expect(addPerson({ ...traject, persons: [] }, 'pupil').persons).toEqual([{ code: 'L01', role: 'pupil' }]);
    });

    it('sets and takes back the focus without a trace', () => {
        const off = toggleFocus(traject, 'L02');
        expect(off.persons[1]).toEqual({ code: 'L02', role: 'pupil' });
        expect(toggleFocus(off, 'L02').persons[1]).toEqual({ code: 'L02', role: 'pupil', focus: true });
        expect(removePerson(traject, 'L10').persons.map(({ code }) => code)).toEqual(['L02', 'LK1']);
    });
});

describe('Nieuw traject', () => {
    it('needs a title and initials, nothing else', () => {
        expect(firstProblem(EMPTY_FORM)).toBe('Geef het traject een titel.');
        const titled = withField(EMPTY_FORM, 'title', 'Rust');
        expect(firstProblem(titled)).toMatch(/begeleider een code/);
        const enough = withField(titled, 'coachCode', ' mv ');
        expect(firstProblem(enough)).toBeUndefined();
        expect(requestOf(enough)).toEqual({
            title: 'Rust',
            kind: 'individual',
            coachCode: 'MV',
            group: '',
            pupilCount: 24,
            focusPupils: []
        });
    });

    it('drops a focus pupil that no longer exists, and refuses a count that is none', () => {
        const form = withField({ ...EMPTY_FORM, title: 'a', coachCode: 'MV' }, 'focusPupil', 'L20');
        expect(withField(form, 'pupilCount', '12').focusPupil).toBe('');
        expect(withField(form, 'pupilCount', '21').focusPupil).toBe('L20');
        expect(firstProblem(withField(form, 'pupilCount', '1e9'))).toMatch(/0 tot en met 99/);
        expect(firstProblem(withField(form, 'pupilCount', ''))).toMatch(/0 tot en met 99/);
        expect(pupilCodes({ pupilCount: '2' })).toEqual(['L01', 'L02']);
    });
});

describe('texts', () => {
    it('names files as a reader would', () => {
        expect(fileTitle('documenten/interactie-analyse-O1-v2.md')).toEqual({
            title: 'Interactie analyse O1',
            version: 'v2',
            format: undefined
        });
        expect(fileTitle('documenten/handelingsplan-v1.pdf')).toEqual({ title: 'Handelingsplan', version: 'v1', format: 'PDF' });
        expect(fileTitle('notities/notitie-2026-01-20.md').title).toBe('Notitie 2026-01-20');
    });

    it('writes durations short', () => {
        expect(formatDuration(180)).toBe('3:00');
        expect(formatDuration(59.6)).toBe('1:00');
        expect(formatDuration(3723)).toBe('1:02:03');
    });

    it('never takes the name of a note that is there', () => {
        expect(newNote([], '2026-01-20', () => '20 januari 2026')).toEqual({
            path: 'notities/notitie-2026-01-20.md',
            text: '# Notitie 20 januari 2026\n\n'
        });
        const taken = ['notities/Notitie-2026-01-20.md', 'notities/notitie-2026-01-20-2.md'];
        expect(newNote(taken, '2026-01-20', iso => iso).path).toBe('notities/notitie-2026-01-20-3.md');
    });
});
