import { countOf } from '../language/dutch-number';
import type { LeadingAct, LeadingEffects } from './leading-effect';
import { type Evidence, evidenceOf, type PatternInput, type Sentence } from './pattern';
import { enumerateParts, noteOf, numberPart, person, sentence, shareText } from './sentences';

/** Both sides of leading: what the teacher did and what pupils did then; without the second it is said that it is not there. */
export function leadingEffectSentences({ rows }: LeadingEffects, input: PatternInput): readonly Sentence[] {
    return rows.map(({ teacher, target, label, acts, reactions, undetermined }) => {
        const decided = acts.length - undetermined;
        const effect =
            reactions.length === 0
                ? ['zonder effect gecodeerd']
                : [
                      `daarna bij ${person(target)} `,
                      ...enumerateParts(reactions, ({ label: reaction, code, moments }) =>
                          numberPart(`${reaction.toLowerCase()} ${shareText(moments.length, decided)}`, moments.length, () =>
                              acts.filter(act => act.reaction?.code === code).map(withReaction)
                          )
                      )
                  ];
        return sentence(
            'S2-13',
            [
                `${label} van ${teacher} aan ${person(target)}: `,
                numberPart(countOf(acts.length, 'keer', 'keer'), acts.length, () => acts.map(withReaction)),
                ', ',
                ...effect,
                undetermined > 0 ? `, ${undetermined} onbepaald` : '',
                '.'
            ],
            { actors: [teacher, target], strength: false, ...noteOf(input, acts.length) }
        );
    });
}

/** The act until its reaction has begun, so that playing it shows both. */
function withReaction(act: LeadingAct): Evidence {
    return { ...evidenceOf(act), endFrame: Math.max(act.endFrame, act.reaction?.endFrame ?? act.endFrame) };
}
