import type { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import type { LoadProblem } from '../../common/trajectory/trajectory';

/** More names than this make a message that nobody reads. */
const NAMED_AT_MOST = 5;

/** Tells of documents that cannot be opened, in one message and each once; the findings keep showing them. */
export class UnreadableDocuments {
    protected readonly told = new Set<string>();

    constructor(protected readonly messages: Pick<MessageService, 'warn'>) {}

    /** @param problems every document of the traject that cannot be opened now; one that is readable again may be told anew later. */
    tell(problems: Iterable<LoadProblem>): void {
        const failed = [...problems];
        const added = failed.filter(problem => !this.told.has(problem.path));
        this.told.clear();
        failed.forEach(problem => this.told.add(problem.path));
        if (added.length === 1) {
            void this.messages.warn(added[0].message);
        } else if (added.length > 1) {
            void this.messages.warn(severalUnreadable(added.map(problem => problem.path).sort()));
        }
    }

    /** Another traject. */
    forget(): void {
        this.told.clear();
    }
}

function severalUnreadable(paths: readonly string[]): string {
    const named = paths.slice(0, NAMED_AT_MOST).join(', ');
    return nls.localize(
        'beeldspoor/coaching-model/severalUnreadable',
        '{0} documenten van dit traject kunnen niet worden gelezen: {1}. De bestanden zijn niet veranderd. Kijk bij Aandachtspunten wat er met elk document is en herstel het in de teksteditor.',
        paths.length,
        paths.length > NAMED_AT_MOST ? `${named} …` : named
    );
}
