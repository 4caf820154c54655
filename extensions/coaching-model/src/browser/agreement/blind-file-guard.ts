import { DiffUris } from '@theia/core/lib/browser/diff-uris';
import type { OpenHandler } from '@theia/core/lib/browser/opener-service';
import { MessageService } from '@theia/core/lib/common/message-service';
import { nls } from '@theia/core/lib/common/nls';
import type URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { type ClosedCodes, closedCodes } from '../../common/agreement/blind-coding';
import { CurrentTrajectory } from '../trajectory/current-trajectory';

/** Above every editor. */
const PRIORITY = 2000;

/** Keeps the file with the codes of the other closed while one of the two codes blind, as text and in a comparison too. */
@injectable()
export class BlindFileGuard implements OpenHandler {
    readonly id = 'beeldspoor-blind-file';

    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(MessageService)
    protected readonly messages: MessageService;

    canHandle(uri: URI): number {
        return this.closed(uri) ? PRIORITY : 0;
    }

    open(uri: URI): undefined {
        const closed = this.closed(uri);
        if (closed) {
            void this.messages.warn(this.message(closed));
        }
        return undefined;
    }

    protected closed(uri: URI): ClosedCodes | undefined {
        const { root, snapshot, coder } = this.current;
        for (const file of DiffUris.isDiffUri(uri) ? DiffUris.decode(uri) : [uri]) {
            const path = root?.relative(file.withScheme(root.scheme))?.toString();
            const found = snapshot && path !== undefined ? closedCodes(snapshot.recordings, path, coder) : undefined;
            if (found) {
                return found;
            }
        }
        return undefined;
    }

    protected message({ recording, coder, waitsFor }: ClosedCodes): string {
        return waitsFor === 'own'
            ? nls.localize(
                  'beeldspoor/coaching-model/closedOwnBlind',
                  'De codes van {0} in {1} blijven dicht zolang u deze opname blind codeert. Zeg eerst in «Overeenstemming» dat u klaar bent.',
                  coder,
                  recording
              )
            : nls.localize(
                  'beeldspoor/coaching-model/closedOtherBlind',
                  '{0} codeert {1} nog blind; tot dan ziet u elkaars codes niet. Wacht tot {0} klaar is.',
                  coder,
                  recording
              );
    }
}
