import { Emitter, type Event } from '@theia/core/lib/common/event';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { prepareCycle } from '../../common/gates/prepare-cycle';
import type { Finding } from '../../common/rules/rule';
import { currentCycle } from '../../common/trajectory/phase-label';
import { TrajectoryFindings } from '../findings/trajectory-findings';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { TrajectCommands } from '../traject-view/traject-commands';

/** Why a cycle could not be set to `prepared`. */
export interface PreparationRefusal {
    readonly cycle: number;
    readonly findings: readonly Finding[];
    /** A reason in words is enough to go on. */
    readonly overridable: boolean;
}

/** The gate «Nagesprek voorbereid»: refuses with what stands in the way, or sets the state in one undoable edit. */
@injectable()
export class CyclePreparation {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(TrajectoryFindings)
    protected readonly findings: TrajectoryFindings;

    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;
    protected refused: PreparationRefusal | undefined;

    @postConstruct()
    protected init(): void {
        // What was refused is looked at again at every change, so that the list shrinks while it is mended.
        this.current.onDidChange(trajectory => {
            if (this.refused) {
                const again = prepareCycle(trajectory, this.refused.cycle, undefined, undefined, this.findings.rules);
                this.setRefusal(again.kind === 'refused' ? refusalOf(this.refused.cycle, again.findings) : undefined);
            }
        });
    }

    get refusal(): PreparationRefusal | undefined {
        return this.refused;
    }

    /** True when the cycle is prepared now. */
    async prepare(cycle = this.currentNumber(), reason?: string): Promise<boolean> {
        const { snapshot } = this.current;
        if (!snapshot || cycle === undefined) {
            return false;
        }
        const result = prepareCycle(snapshot, cycle, reason, new Date().toISOString(), this.findings.rules);
        if (result.kind === 'refused') {
            this.setRefusal(refusalOf(cycle, result.findings));
            return false;
        }
        this.setRefusal(undefined);
        const model = await this.current.traject();
        try {
            model.edit(TrajectCommands.PREPARE_CYCLE.label ?? '', () => result.traject);
        } finally {
            model.dispose();
        }
        return true;
    }

    dismiss(): void {
        this.setRefusal(undefined);
    }

    protected currentNumber(): number | undefined {
        return this.current.snapshot && currentCycle(this.current.snapshot.traject)?.number;
    }

    protected setRefusal(refusal: PreparationRefusal | undefined): void {
        if (this.refused !== refusal) {
            this.refused = refusal;
            this.onDidChangeEmitter.fire();
        }
    }
}

function refusalOf(cycle: number, findings: readonly Finding[]): PreparationRefusal {
    const overridable = findings.every(({ blocks }) => blocks?.some(block => block.cycle === cycle && block.overridable));
    return { cycle, findings, overridable };
}
