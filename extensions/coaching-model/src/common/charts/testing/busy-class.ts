import { BASIS_CODEBOOK } from '../../codebook/basis-codebook';
import type { Annotation } from '../../documents/annotations';
import type { PatternInput } from '../../patterns/pattern';
import { constantFrameTimes } from '../../time/frame-times';

const FRAMES = 45_000;

/** Half an hour with 24 pupils and two teachers, much of everything; every time the same. */
export function busyClass(initiatives = 260): PatternInput {
    const pupils = Array.from({ length: 24 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`);
    let seed = 7;
    const chance = (): number => {
        seed = (seed * 16_807) % 2_147_483_647;
        return seed / 2_147_483_647;
    };
    const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)];
    const annotations: Annotation[] = [];
    const add = (annotation: Omit<Annotation, 'id'>): string => {
        const id = `A${annotations.length}`;
        annotations.push({ id, ...annotation } as Annotation);
        return id;
    };
    for (let index = 0; index < initiatives; index += 1) {
        const startFrame = Math.floor(chance() * (FRAMES - 300));
        const [pupil, teacher, kind] = [pick(pupils), chance() < 0.15 ? 'LK2' : 'LK1', chance()];
        const [actor, target] =
            kind < 0.7 ? [pupil, teacher] : kind < 0.85 ? [teacher, pupil] : kind < 0.93 ? [pupil, pick(pupils)] : [teacher, 'GR'];
        const valence = pick(['positief', 'neutraal', 'ongunstig'] as const);
        const id = add({ tier: 'initiative', code: 'contactinitiatief', startFrame, endFrame: startFrame + 1, actor, target, valence });
        if (chance() < 0.7) {
            const from = startFrame + 10 + Math.floor(chance() * 100);
            const code = pick(['volgen', 'afwijzen', 'benoemen', 'negeren']);
            add({ tier: 'response', code, startFrame: from, endFrame: from + 1, actor: target, target: actor, responseTo: id });
        }
        if (index % 5 === 0) {
            const cell = `${pick(['relatie', 'competentie', 'autonomie'])}×${pick(['interactie', 'instructie'])}`;
            add({
                tier: 'need',
                code: cell,
                cell,
                polarity: pick(['ondersteund', 'kans'] as const),
                about: id,
                startFrame,
                endFrame: startFrame + 1
            });
        }
    }
    const codes = ['instructie', 'lesovergang', 'kring', 'zelfstandig_werken', 'opruimen'];
    for (let from = 0, index = 0; from < FRAMES; from += 5000, index += 1) {
        add({ tier: 'context', code: codes[index % codes.length], startFrame: from, endFrame: from + 5000 });
        add({ tier: 'leading', code: 'aankondigen', startFrame: from + 100, endFrame: from + 200, actor: 'LK1', target: 'GR' });
    }
    for (let from = 0; from < FRAMES - 500;) {
        const endFrame = from + 50 + Math.floor(chance() * 400);
        add({ tier: 'turn', code: 'beurt', startFrame: from, endFrame, actor: pick(['LK1', 'LK1', 'LK2', ...pupils]) });
        const tone = pick(['vriendelijk', 'neutraal', 'onvriendelijk', undefined] as const);
        const target = pick([...pupils.slice(0, 20), 'groep', 'materiaal']);
        add({ tier: 'attention', code: 'aandacht', startFrame: from, endFrame, actor: pick(['LK1', 'LK1', 'LK2']), target, tone });
        from = endFrame;
    }
    add({ tier: 'codability', code: 'uncodable', reason: 'geluid', startFrame: 9000, endFrame: 9900 });
    return {
        annotations,
        codebook: BASIS_CODEBOOK,
        times: constantFrameTimes(FRAMES, { num: 25, den: 1 }),
        recording: { persons: [...pupils, 'LK1', 'LK2'] }
    };
}
