import { groupBy } from '../collections/group-by';
import { compareCodes, isPupil, isTeacher } from '../persons/person-code';
import { differentialSentences } from './differential-sentences';
import { countReceptions, type ReceptionCount } from './initiative-reception';
import { keptParts } from './kept-parts';
import { parametersOf, type Pattern } from './pattern';
import { perInput } from './per-input';
import { inOneOrder, type InitiativeDirection, type Reception, shownDirections } from './receptions';
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
    const rows = [...groupBy(shownDirections(input).filter(isToTeacher), ({ from }) => from ?? '')]
        .sort(([a], [b]) => compareCodes(a, b))
        .map(([pupil, directions]) => {
            const lists = directions.map(({ receptions }) => receptions);
            return { pupil, own: countsOfPupil(input, pupil, lists, () => countsByValence(inOneOrder(lists))) };
        });
    const all = forValences(valence => rows.reduce((sum, { own }) => addedCounts(sum, own[valence], 1), NONE));
    const row = (valence: Valence): readonly [number, number] => [all[valence].received, all[valence].n - all[valence].received];
    const table = [row('positief'), row('ongunstig')] as const;
    return {
        pupils: rows.map(({ pupil, own }) => ({
            pupil,
            own,
            others: forValences(valence => addedCounts(all[valence], own[valence], -1))
        })),
        table,
        yulesQ: yulesQ(table, parametersOf(input).smallNumber)
    };
});

const countsOfPupil = keptParts<ReceptionByValence>();
const NONE = countReceptions([]);

function isToTeacher({ from, to }: InitiativeDirection): boolean {
    return isPupil(from) && isTeacher(to);
}

function forValences<T>(of: (valence: Valence) => T): Readonly<Record<Valence, T>> {
    return { positief: of('positief'), neutraal: of('neutraal'), ongunstig: of('ongunstig') };
}

function countsByValence(receptions: readonly Reception[]): ReceptionByValence {
    return forValences(valence => {
        const rows = receptions.filter(reception => reception.valence === valence);
        return { ...countReceptions(rows), ids: rows.map(reception => reception.id) };
    });
}

/** @param times 1 to add, -1 to take away */
function addedCounts(sum: ReceptionCount, more: ReceptionCount, times: 1 | -1): ReceptionCount {
    const received = sum.received + times * more.received;
    const n = sum.n + times * more.n;
    return {
        received,
        rejected: sum.rejected + times * more.rejected,
        notReceived: sum.notReceived + times * more.notReceived,
        undetermined: sum.undetermined + times * more.undetermined,
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
