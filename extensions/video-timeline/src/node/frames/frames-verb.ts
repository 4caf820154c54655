import {
    CliUsageError,
    type CliArguments,
    type CliOutput,
    type CliStatus,
    type CliVerb
} from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { inject, injectable } from '@theia/core/shared/inversify';
import { resolve } from 'node:path';
import type { FrameIndex } from '../../common/frames/frame-index';
import { FrameIndexer } from './frame-indexer';

/** The verb `frames FILE`: the frame table of any film. */
@injectable()
export class FramesVerb implements CliVerb {
    readonly name = 'frames';
    readonly summary = 'De beelden van een film: aantal, tempo en het tijdstip van elk beeld.';
    readonly usage = 'frames BESTAND [--json]';
    readonly options = {};

    @inject(FrameIndexer)
    protected readonly indexer!: FrameIndexer;

    async run(args: CliArguments, output: CliOutput): Promise<CliStatus> {
        if (args.positionals.length !== 1) {
            throw new CliUsageError(`Noem één filmbestand: ${this.usage}`);
        }
        const { index } = await this.indexer.index(resolve(args.cwd, args.positionals[0]));
        output.result(args.json ? JSON.stringify(index) : summaryOf(index));
        return 0;
    }
}

const decimal = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',').replace(/,?0+$/, '');

/** The same in Dutch words. */
export function summaryOf(index: FrameIndex): string {
    const { frameCount, pts, rate, timebase, projection } = index;
    const span = frameCount > 1 ? ((pts[frameCount - 1] - pts[0]) * timebase.num) / timebase.den : 0;
    const pace = rate ? `${decimal(rate.num / rate.den, 3)} beelden per seconde` : 'wisselend tempo';
    const view = projection === 'equirectangular' ? '360°-beeld' : 'gewoon beeld';
    return `${frameCount} ${frameCount === 1 ? 'beeld' : 'beelden'}, ${pace}, ${view}; het laatste beeld begint na ${decimal(span, 3)} s.`;
}
