// @vitest-environment jsdom
import { DiffUris } from '@theia/core/lib/browser/diff-uris';
import URI from '@theia/core/lib/common/uri';
import { Container } from '@theia/core/shared/inversify';
import { MessageService } from '@theia/core/lib/common/message-service';
import { describe, expect, it, vi } from 'vitest';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { BlindFileGuard } from './blind-file-guard';

// Theia asks what the browser can do while it loads; jsdom does not answer.
vi.hoisted(() => {
    document.queryCommandSupported = () => false;
});

const root = new URI('file:///t/bart');
const file = (path: string): URI => root.resolve(path);
const codes = (coder: string, more = {}): object => ({ coder, annotations: [], ...more });

function guard(coder: string): { guard: BlindFileGuard; said: string[] } {
    const said: string[] = [];
    const container = new Container();
    const recordings = [{ recording: { id: 'O1' }, annotations: [codes('FA'), codes('JO', { blind: true })] }];
    container.bind(CurrentTrajectory).toConstantValue({ root, coder, snapshot: { recordings } });
    container.bind(MessageService).toConstantValue({ warn: (text: string) => said.push(text) });
    container.bind(BlindFileGuard).toSelf();
    return { guard: container.get(BlindFileGuard), said };
}

describe('BlindFileGuard', () => {
    const [fa, jo] = [file('opnames/O1/annotaties.FA.json'), file('opnames/O1/annotaties.JO.json')];

    it('goes before every editor for the codes of the other, and says what to do', () => {
        const trainer = guard('JO');
        expect([fa, jo, file('opnames/O1/opname.json')].map(uri => trainer.guard.canHandle(uri) > 0)).toEqual([true, false, false]);
        expect(trainer.guard.open(fa)).toBeUndefined();
        expect(trainer.said).toEqual([
            'De codes van FA in O1 blijven dicht zolang u deze opname blind codeert. Zeg eerst in «Overeenstemming» dat u klaar bent.'
        ]);
        const trainee = guard('FA');
        trainee.guard.open(jo);
        expect(trainee.said).toEqual(['JO codeert O1 nog blind; tot dan ziet u elkaars codes niet. Wacht tot JO klaar is.']);
    });

    it('sees both sides of a comparison, also with an older version', () => {
        const trainer = guard('JO');
        expect(trainer.guard.canHandle(DiffUris.encode(jo, fa))).toBeGreaterThan(0);
        expect(trainer.guard.canHandle(DiffUris.encode(jo, jo))).toBe(0);
        expect(trainer.guard.canHandle(fa.withScheme('beeldspoor-version'))).toBeGreaterThan(0);
    });
});
