import { editedInput } from '@beeldspoor/coaching-model/lib/common/patterns/kept-parts';
import type { PatternInput } from '@beeldspoor/coaching-model/lib/common/patterns/pattern';
import { allReceptions, type InitiativeOutcome } from '@beeldspoor/coaching-model/lib/common/patterns/receptions';
import { Emitter } from '@theia/core/lib/common/event';
import type { RecordingSession } from '../session/recording-session';

/** Milliseconds of quiet after an edit before the answers are looked at again. */
const QUIET = 250;

/** What PT-1 says of the initiatives nobody answered; worked out when the hands rest, never while somebody codes. */
export class MissingAnswers {
    /** By id of the initiative. */
    outcomes: ReadonlyMap<string, InitiativeOutcome> = new Map();
    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange = this.onDidChangeEmitter.event;
    protected timer: ReturnType<typeof setTimeout> | undefined;
    protected seen: PatternInput | undefined;

    constructor(protected readonly session: RecordingSession) {}

    /** The annotations (perhaps) changed. @param wait milliseconds of quiet first */
    schedule(wait = QUIET): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.refresh(), wait);
    }

    dispose(): void {
        clearTimeout(this.timer);
        this.onDidChangeEmitter.dispose();
    }

    protected refresh(): void {
        const { session } = this;
        // Only these decide who answers whom; a drag of anything else costs nothing.
        const deciding = session.annotations.value.annotations.filter(
            ({ tier }) => tier === 'initiative' || tier === 'response' || tier === 'codability'
        );
        const { codebook, times } = session;
        const known = this.seen?.codebook === codebook && this.seen.times === times ? this.seen : undefined;
        if (known?.annotations.length === deciding.length && deciding.every((each, index) => each === known.annotations[index])) {
            return;
        }
        // Only the pairs of people that the edit touches are looked at again.
        this.seen = known ? editedInput(known, deciding) : { annotations: deciding, codebook, times };
        const receptions = allReceptions(this.seen);
        const next = new Map(receptions.flatMap(reception => (reception.answer ? [] : [[reception.id, reception.outcome] as const])));
        const same = next.size === this.outcomes.size && [...next].every(([id, outcome]) => this.outcomes.get(id) === outcome);
        if (!same) {
            this.outcomes = next;
            this.onDidChangeEmitter.fire();
        }
    }
}
