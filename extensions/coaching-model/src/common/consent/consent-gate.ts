import { type Gate, gateOf, type Remark } from '../gates/remark';
import { enumerate } from '../language/dutch-number';
import { coacheesOf } from '../persons/coachees';
import { isWatchingWithChildren } from '../trajectory/kinds';
import { isIsoDay } from '../time/iso-date';
import { REGISTER_PATH, TRAJECT_PATH } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import { buyInGate } from './buy-in';
import { checkBases } from './legal-basis';
import { consentStanding } from './person-consent';

/**
 * What lets a traject leave «draagvlak en akkoord», and what every import looks at again (INV-1): the coachee's own yes,
 * in a practice traject also for the training, draagvlak with every child's answer in 'Kijken met kinderen', the
 * protocol of the school and the day on which footage is destroyed at the latest.
 */
export function consentGate(trajectory: Pick<Trajectory, 'traject' | 'register'>, today: string): Gate {
    const { traject, register } = trajectory;
    const reasons: Remark[] = [...coacheeReasons(trajectory, today)];
    if (traject.kind === 'practice' && !isIsoDay(traject.practice?.supervisionToldOn)) {
        reasons.push({
            rule: '03-3.1',
            message: 'De leerkracht weet nog niet dat een opleider meekijkt met de begeleider.',
            opens: 'Vertel het en vul de datum in.',
            file: TRAJECT_PATH
        });
    }
    if (isWatchingWithChildren(traject)) {
        reasons.push(...buyInGate(trajectory).reasons);
    }
    if (!register.protocol?.reference.trim()) {
        reasons.push({
            rule: '03-3.2',
            message: 'Er staat niet welk protocol voor film de school heeft.',
            opens: 'Noem het protocol van de school in het toestemmingsregister.',
            file: REGISTER_PATH
        });
    }
    reasons.push(...checkBases(register));
    if (!isIsoDay(traject.retention?.retentionUntil)) {
        reasons.push({
            rule: '03-3.2',
            message: 'Er staat geen dag waarop de beelden uiterlijk worden vernietigd.',
            opens: 'Kies een datum; «onbeperkt» kan niet.',
            file: TRAJECT_PATH
        });
    }
    return gateOf(reasons);
}

/** What is worth knowing though it blocks nothing: footage kept beyond the school year. */
export function consentWarnings({ traject }: Pick<Trajectory, 'traject'>, today: string): readonly Remark[] {
    const until = traject.retention?.retentionUntil;
    if (!isIsoDay(until) || until.slice(0, 10) <= endOfSchoolYear(traject.startedOn ?? today)) {
        return [];
    }
    return [
        {
            rule: '06-6.3',
            message: 'De beelden blijven langer staan dan dit schooljaar.',
            opens: 'Kies een eerdere datum, of leg vast waarom dit nodig is.',
            file: TRAJECT_PATH
        }
    ];
}

/** 31 July of the school year in which a day falls. */
export function endOfSchoolYear(day: string): string {
    const year = Number(day.slice(0, 4));
    return `${day.slice(5, 7) >= '08' ? year + 1 : year}-07-31`;
}

function coacheeReasons({ traject, register }: Pick<Trajectory, 'traject' | 'register'>, today: string): readonly Remark[] {
    const coachees = coacheesOf(traject).map(({ code }) => code);
    if (coachees.length === 0) {
        return [
            {
                rule: '03-3.2',
                message: 'Er staat nog geen leerkracht in de lijst van personen.',
                opens: 'Voeg de leerkracht toe, bijvoorbeeld als LK1.',
                file: TRAJECT_PATH,
                place: 'persons'
            }
        ];
    }
    const without = (purpose: 'coachTeacher' | 'training'): string[] =>
        coachees.filter(code => consentStanding(register, code, purpose, today, true) !== 'allowed');
    const noWish = without('coachTeacher');
    const noTraining = traject.kind === 'practice' ? without('training') : [];
    return [
        ...(noWish.length === 0
            ? []
            : [
                  {
                      rule: '03-3.1',
                      message: `${enumerate(noWish)}: het eigen ja voor begeleiding met beeld ontbreekt.`,
                      opens: 'De leerkracht moet zelf achter deze vorm staan; leg diens antwoord vast.',
                      persons: noWish,
                      file: REGISTER_PATH
                  }
              ]),
        ...(noTraining.length === 0
            ? []
            : [
                  {
                      rule: 'S2-8',
                      message: `${enumerate(noTraining)}: het eigen ja voor gebruik in de opleiding van de begeleider ontbreekt.`,
                      opens: 'Vraag de leerkracht of dit traject voor de opleiding mag dienen en leg het antwoord vast.',
                      persons: noTraining,
                      file: REGISTER_PATH
                  }
              ])
    ];
}
