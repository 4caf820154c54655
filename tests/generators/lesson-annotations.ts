import type { Annotation, TierId } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { Dice } from './dice';

/** A school day of three hours at 25 frames a second. */
export const LESSON_FRAMES = 270_000;
export const LESSON_RATE = { num: 25, den: 1 };
/** Who is there. */
export const LESSON_PERSONS: readonly string[] = [
    'LK1',
    'LK2',
    ...Array.from({ length: 28 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`)
];

/** Parts of a thousand annotations. */
const SHARES: readonly (readonly [TierId, number])[] = [
    ['initiative', 260],
    ['response', 260],
    ['leading', 90],
    ['turn', 120],
    ['attention', 120],
    ['engagement', 50],
    ['need', 60],
    ['coachTalk', 20],
    ['codability', 10],
    ['context', 10]
];
const RESPONSES = ['ontvangst_verbaal', 'ontvangst_nonverbaal', 'volgen', 'benoemen', 'afwijzen', 'negeren', 'opvolgen'] as const;
const LEADING = ['aankondigen', 'gebod', 'correctie', 'afronding', 'structuur_geven', 'positief_verwoorden'] as const;
const CONTEXTS = ['lesovergang', 'instructie', 'zelfstandig_werken', 'kring'] as const;
const TALK = ['vraag_open', 'vraag_gesloten', 'advies', 'coachee_inzicht', 'stilte'] as const;
const CELLS = ['relatie×interactie', 'competentie×instructie', 'autonomie×interactie'] as const;

/** The coding of one recording of three hours with `count` annotations of every tier, in no order. The same count gives the same. */
export function lessonAnnotations(count: number): Annotation[] {
    const dice = new Dice(count);
    const teacher = (): string => (dice.chance(0.8) ? 'LK1' : 'LK2');
    const pupil = (): string => LESSON_PERSONS[2 + dice.below(LESSON_PERSONS.length - 2)];
    const point = (): { startFrame: number; endFrame: number } => {
        const startFrame = dice.below(LESSON_FRAMES);
        return { startFrame, endFrame: startFrame + 1 };
    };
    /** The n-th of `parts` stretches that lie one after another, leaving a little open. */
    const slot = (n: number, parts: number): { startFrame: number; endFrame: number } => {
        const startFrame = Math.floor((n * LESSON_FRAMES) / parts);
        const next = Math.floor(((n + 1) * LESSON_FRAMES) / parts);
        return { startFrame, endFrame: Math.max(startFrame + 1, next - dice.below(2)) };
    };
    const initiatives: Annotation[] = [];
    const all: Annotation[] = [];
    for (const [tier, share] of SHARES) {
        const parts = Math.floor((count * share) / 1000);
        for (let n = 0; n < parts; n += 1) {
            const id = `${tier[0].toUpperCase()}${tier[1]}${n}`;
            const add = (more: Omit<Annotation, 'id' | 'tier'>): void => void all.push({ id, tier, ...more });
            if (tier === 'initiative') {
                const [actor, target] = dice.chance(0.8) ? [pupil(), teacher()] : [teacher(), dice.chance(0.5) ? 'GR' : pupil()];
                const valence = dice.one(['positief', 'positief', 'ongunstig', 'neutraal'] as const);
                add({ code: 'contactinitiatief', ...point(), actor, target, valence });
                initiatives.push(all[all.length - 1]);
            } else if (tier === 'response') {
                const asked = initiatives[dice.below(initiatives.length)];
                const startFrame = Math.min(asked.startFrame + dice.below(200), LESSON_FRAMES - 1);
                const actor = asked.target === 'GR' ? pupil() : asked.target;
                const responseTo = dice.chance(0.6) ? { responseTo: asked.id } : {};
                add({ code: dice.one(RESPONSES), startFrame, endFrame: startFrame + 1, actor, target: asked.actor, ...responseTo });
            } else if (tier === 'leading') {
                add({ code: dice.one(LEADING), ...point(), actor: teacher(), target: dice.chance(0.3) ? 'GR' : pupil() });
            } else if (tier === 'turn') {
                add({ code: 'beurt', ...slot(n, parts), actor: dice.chance(0.6) ? teacher() : pupil() });
            } else if (tier === 'attention') {
                const target = dice.chance(0.5) ? pupil() : dice.one(['groep', 'materiaal']);
                add({
                    code: 'aandacht',
                    ...slot(n, parts),
                    actor: 'LK1',
                    target,
                    tone: dice.one(['vriendelijk', 'neutraal', 'onvriendelijk'])
                });
            } else if (tier === 'engagement') {
                add({ code: dice.chance(0.7) ? 'betrokken' : 'afgehaakt', ...slot(n, parts), actor: 'L07' });
            } else if (tier === 'need') {
                const about = initiatives[dice.below(initiatives.length)];
                const { startFrame, endFrame } = about;
                const code = dice.one(CELLS);
                add({ code, cell: code, startFrame, endFrame, about: about.id, polarity: dice.one(['ondersteund', 'kans']) });
            } else if (tier === 'coachTalk') {
                add({ code: dice.one(TALK), ...slot(n, parts), actor: 'CO' });
            } else if (tier === 'codability') {
                const { startFrame } = point();
                add({ code: 'uncodable', startFrame, endFrame: startFrame + 1 + dice.below(50), reason: 'geluid' });
            } else {
                add({ code: dice.one(CONTEXTS), ...slot(n, parts) });
            }
        }
    }
    return all;
}
