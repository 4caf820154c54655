import { Emitter, type Event } from '@theia/core/lib/common/event';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { ILogger } from '@theia/core/lib/common/logger';
import { inject, injectable, named, postConstruct } from '@theia/core/shared/inversify';
import { type Finding, Rule } from '../../common/rules/rule';
import { checkTrajectory } from '../../common/rules/rules';
import { CurrentTrajectory } from '../trajectory/current-trajectory';

/** Rules wait until the hands rest for this long (milliseconds). */
const CHECK_AFTER = 200;

/** What the rules find in the traject that is open, kept up to date. */
@injectable()
export class TrajectoryFindings {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(ContributionProvider)
    @named(Rule)
    protected readonly contributions: ContributionProvider<Rule>;
    @inject(ILogger)
    protected readonly logger: ILogger;

    protected readonly onDidChangeEmitter = new Emitter<readonly Finding[]>();
    readonly onDidChange: Event<readonly Finding[]> = this.onDidChangeEmitter.event;

    protected found: readonly Finding[] = [];
    protected timer: ReturnType<typeof setTimeout> | undefined;

    @postConstruct()
    protected init(): void {
        this.current.onDidChange(() => {
            clearTimeout(this.timer);
            this.timer = setTimeout(() => this.check(), CHECK_AFTER);
        });
        void this.current.ready.then(() => this.check());
    }

    /** In the order of the rules. */
    get findings(): readonly Finding[] {
        return this.found;
    }

    get rules(): readonly Rule[] {
        return this.contributions.getContributions();
    }

    protected check(): void {
        const { snapshot } = this.current;
        this.found = snapshot
            ? checkTrajectory(snapshot, this.rules, (rule, error) => void this.logger.error(`Rule ${rule.id} failed.`, error))
            : [];
        this.onDidChangeEmitter.fire(this.found);
    }
}
