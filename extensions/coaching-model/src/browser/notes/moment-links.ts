import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import type { OpenHandler } from '@theia/core/lib/browser/opener-service';
import { nls } from '@theia/core/lib/common/nls';
import type URI from '@theia/core/lib/common/uri';
import { inject, injectable, optional } from '@theia/core/shared/inversify';
import * as monaco from '@theia/monaco-editor-core';
import { MOMENT_SCHEME, momentLinks, parseMomentTarget } from '../../common/notes/moment-link';
import { MomentOpener } from '../moments/moment-opener';

/** Above every other opener: nothing else knows this scheme. */
const PRIORITY = 1000;

/** Links into the film in notes: underlined in the text, and a click (or Ctrl+click) leads to the moment (`domain/05`). */
@injectable()
export class MomentLinks implements FrontendApplicationContribution, OpenHandler {
    readonly id = 'beeldspoor-moment';

    @inject(MomentOpener)
    @optional()
    protected readonly moments: MomentOpener | undefined;

    onStart(): void {
        monaco.languages.registerLinkProvider(
            { scheme: 'file', pattern: '**/*.md' },
            {
                provideLinks: model => ({
                    links: momentLinks(model.getValue()).map(link => ({
                        range: monaco.Range.fromPositions(model.getPositionAt(link.start), model.getPositionAt(link.end)),
                        url: link.target,
                        tooltip: nls.localize('beeldspoor/coaching-model/toMoment', 'Naar dit moment in {0}', link.recording)
                    }))
                })
            }
        );
    }

    canHandle(uri: URI): number {
        return uri.scheme === MOMENT_SCHEME ? PRIORITY : 0;
    }

    async open(uri: URI): Promise<undefined> {
        const target = parseMomentTarget(uri.toString(true));
        if (target) {
            const { recording, startFrame, endFrame } = target;
            await this.moments?.open({ recording, frame: startFrame, ...(endFrame !== undefined && { endFrame }) });
        }
        return undefined;
    }
}
