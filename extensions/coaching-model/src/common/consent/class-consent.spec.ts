import { describe, expect, it } from 'vitest';
import { pupils, readyWithChildren, TODAY } from '../phases/testing/ready-trajectory';
import { classConsent } from './class-consent';
import { notAsked, yesForNotAsked } from './register-edits';

const CLASS = pupils(23);

/** 22 children say yes, L15 stays out of view; of L09 only the guidance is agreed to. */
const trajectory = (viewInClass: (code: string) => string) =>
    readyWithChildren(
        {
            register: {
                buyIn: { answers: CLASS.map(person => ({ person, answer: person === 'L15' ? 'nee' : 'ja' })) },
                entries: [
                    { person: 'LK1', purposes: { coachTeacher: 'given' } },
                    ...CLASS.map(person =>
                        person === 'L15'
                            ? { person, purposes: { coachTeacher: 'refused' }, outOfView: { measure: 'buitenCamerahoek', since: TODAY } }
                            : { person, purposes: { coachTeacher: 'given', viewInClass: viewInClass(person) } }
                    )
                ]
            }
        },
        CLASS
    );

describe('consent for looking in class', () => {
    it('S0-6: one form without «in de klas» is named to the teacher', () => {
        const consent = classConsent(
            trajectory(code => (code === 'L09' ? 'unknown' : 'given')),
            TODAY
        );
        expect(consent).toMatchObject({ participants: 22, ready: 21, text: '21 van 22; nog niet: L09 onbekend' });
    });

    it('S0-8: with a new form 22 of 22 may look', () => {
        expect(
            classConsent(
                trajectory(() => 'given'),
                TODAY
            )
        ).toEqual({ participants: 22, ready: 22, blocked: [], text: '22 van 22' });
    });

    it('S0-4: yes for who was not asked leaves a «nee» alone', () => {
        const begun = readyWithChildren({ register: { buyIn: { answers: [{ person: 'L02', answer: 'nee' }] } } }, pupils(3));
        expect(notAsked(begun)).toEqual(['L01', 'L03']);
        const register = yesForNotAsked(begun, TODAY);
        expect(Object.fromEntries((register.buyIn?.answers ?? []).map(({ person, answer }) => [person, answer]))).toEqual({
            L01: 'ja',
            L02: 'nee',
            L03: 'ja'
        });
    });
});
