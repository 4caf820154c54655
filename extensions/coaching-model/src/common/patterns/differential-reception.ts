import { groupBy } from '../collections/group-by';
import { compareCodes, isPupil, isTeacher } from '../persons/person-code';
import { differentialSentences } from './differential-sentences';
import { countReceptions, initiativeReception, type Reception, type ReceptionCount } from './initiative-reception';
import { parametersOf, type Pattern } from './pattern';
import { perInput } from './per-input';
import { percentOf, yulesQ } from './statistics';

export const VALENCES = ['positief', 'neutraal', 'ongunstig'] as const;
export type Valence = (typeof VALENCES)[number];

/** Reception split by valence, with the ids behind each count. */
export type ReceptionByValence = Readonly<Record<Valence, ReceptionCount & { readonly ids: readonly string[] }>>;

/** One pupil beside all other pupils. */
export interface PupilReception {
    readonly pupil: string;
    readonly own: ReceptionByValence;
    /** All other pupils together. */
    readonly others: Readonly<Record<Valence, ReceptionCount>>;
}

/** Result of PT-2: initiatives of pupils to teachers. */
export interface DifferentialReception {
    readonly pupils: readonly PupilReception[];
    /** Of all decided ones: rows positief, ongunstig; columns ontvangen, niet ontvangen (rejected included). */
    readonly table: readonly [readonly [number, number], readonly [number, number]];
    /** Null: "te weinig gegevens" (A42). */
    readonly yulesQ: number | null;
}

/** PT-2: PT-1 split by pupil and valence; the pattern that a class average hides. */
export const differentialReception = perInput((input): DifferentialReception => {
    const receptions = initiativeReception(input).receptions.filter(reception => isPupil(reception.from) && isTeacher(reception.to));
    const all = countsByValence(receptions);
    const byPupil = groupBy(receptions, reception => reception.from ?? '');
    const row = (valence: Valence): readonly [number, number] => [all[valence].received, all[valence].n - all[valence].received];
    const table = [row('positief'), row('ongunstig')] as const;
    return {
        pupils: [...byPupil]
            .sort(([a], [b]) => compareCodes(a, b))
            .map(([pupil, rows]) => {
                const own = countsByValence(rows);
                const rest = (valence: Valence): ReceptionCount => withoutCount(all[valence], own[valence]);
                return {
                    pupil,
                    own,
                    others: { positief: rest('positief'), neutraal: rest('neutraal'), ongunstig: rest('ongunstig') }
                };
            }),
        table,
        yulesQ: yulesQ(table, parametersOf(input).smallNumber)
    };
});

function countsByValence(receptions: readonly Reception[]): ReceptionByValence {
    const of = (valence: Valence): ReceptionByValence[Valence] => {
        const rows = receptions.filter(reception => reception.valence === valence);
        return { ...countReceptions(rows), ids: rows.map(reception => reception.id) };
    };
    return { positief: of('positief'), neutraal: of('neutraal'), ongunstig: of('ongunstig') };
}

function withoutCount(all: ReceptionCount, part: ReceptionCount): ReceptionCount {
    const received = all.received - part.received;
    const n = all.n - part.n;
    return {
        received,
        rejected: all.rejected - part.rejected,
        notReceived: all.notReceived - part.notReceived,
        undetermined: all.undetermined - part.undetermined,
        n,
        percent: percentOf(received, n)
    };
}

/** PT-2 Ontvangst per leerling. */
export const DIFFERENTIAL_RECEPTION: Pattern<DifferentialReception> = {
    id: 'PT-2',
    title: 'Ontvangst per leerling',
    description: 'Hoe de initiatieven van elke leerling worden ontvangen, apart voor positief, neutraal en ongunstig.',
    compute: differentialReception,
    sentences: differentialSentences
};
