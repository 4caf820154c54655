import { CHILD_ANSWERS, type ChildAnswer } from '../documents/register';
import { enumerate } from '../language/dutch-number';
import type { Gate, Remark } from '../gates/remark';
import { gateOf } from '../gates/remark';
import { pupilsOf } from '../persons/coachees';
import { isIsoDay } from '../time/iso-date';
import { REGISTER_PATH } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import { outOfViewList } from './out-of-view';
import { childAnswer } from './person-consent';

type BuyInTrajectory = Pick<Trajectory, 'traject' | 'register'>;

/** Every child's own answer, counted; for the coach alone (S0-4). A child without an answer is `niet_gevraagd`. */
export function answerCounts({ traject, register }: BuyInTrajectory): Readonly<Record<ChildAnswer, number>> {
    const counts = Object.fromEntries(CHILD_ANSWERS.map(answer => [answer, 0])) as Record<ChildAnswer, number>;
    for (const { code } of pupilsOf(traject)) {
        counts[childAnswer(register, code) ?? 'niet_gevraagd'] += 1;
    }
    return counts;
}

/**
 * Draagvlak of 'Kijken met kinderen': for the film and for the leervraag, each with day and begeleider, and every child
 * asked. One «nee» is never averaged away: it needs a measure that keeps that child out of view (S0-3, S0-4).
 */
export function buyInGate(trajectory: BuyInTrajectory): Gate {
    const { traject, register } = trajectory;
    const reasons: Remark[] = [];
    for (const [part, what] of [
        ['film', 'draagvlak voor de film'],
        ['goal', 'draagvlak voor de leervraag']
    ] as const) {
        const answer = register.buyIn?.[part];
        if (answer?.yes !== true) {
            reasons.push({
                rule: 'S0-3',
                message: `Er is geen ${what}.`,
                opens: 'Bespreek het met de kinderen. Zonder draagvlak gaat het traject niet door.',
                file: REGISTER_PATH
            });
        } else if (!isIsoDay(answer.on) || !answer.by?.trim()) {
            reasons.push({
                rule: 'S0-3',
                message: `Bij ${what} staat niet wanneer en met welke begeleider.`,
                opens: 'Vul de datum en de code van de begeleider in.',
                file: REGISTER_PATH
            });
        }
    }
    const pupils = pupilsOf(traject).map(({ code }) => code);
    if (pupils.length === 0) {
        reasons.push({
            rule: 'S0-4',
            message: 'Er staan nog geen kinderen in het traject.',
            opens: 'Zet ieder kind met een code in de lijst van personen.',
            file: REGISTER_PATH
        });
    }
    const notAsked = pupils.filter(code => (childAnswer(register, code) ?? 'niet_gevraagd') === 'niet_gevraagd');
    if (notAsked.length > 0) {
        reasons.push({
            rule: 'S0-4',
            message: `Nog niet gevraagd: ${enumerate(notAsked)}.`,
            opens: 'Vraag ieder kind zelf; zwijgen is geen ja.',
            persons: notAsked,
            file: REGISTER_PATH
        });
    }
    const measured = new Set(outOfViewList(register).map(({ person }) => person));
    const unmeasured = pupils.filter(code => childAnswer(register, code) === 'nee' && !measured.has(code));
    if (unmeasured.length > 0) {
        reasons.push({
            rule: 'S0-4',
            message: `${enumerate(unmeasured)} ${unmeasured.length === 1 ? 'zegt' : 'zeggen'} nee en ${unmeasured.length === 1 ? 'heeft' : 'hebben'} nog geen plek buiten beeld.`,
            opens: 'Kies hoe het kind buiten beeld blijft: andere ruimte, maskeersector of buiten de camerahoek.',
            persons: unmeasured,
            file: REGISTER_PATH
        });
    }
    return gateOf(reasons);
}

/** Children who stay out of view: by their own answer or by a measure. For the coach, never for a class screen. */
export function outOfViewChildren({ traject, register }: BuyInTrajectory): readonly string[] {
    const measured = new Set(outOfViewList(register).map(({ person }) => person));
    return pupilsOf(traject)
        .map(({ code }) => code)
        .filter(code => measured.has(code) || ['nee', 'ja_buiten_beeld'].includes(childAnswer(register, code) ?? ''));
}
