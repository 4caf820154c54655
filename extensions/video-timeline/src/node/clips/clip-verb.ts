import { trajectoryArgument } from '@beeldspoor/coaching-model/lib/node/cli/open-trajectory';
import {
    CliUsageError,
    type CliArguments,
    type CliOutput,
    type CliStatus,
    type CliVerb
} from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { inject, injectable } from '@theia/core/shared/inversify';
import { readFile, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { ClipLook } from '../../common/clips/clip-file-name';
import type { PictureSize } from '../pictures/picture-size';
import { refuse } from './clip-refusals';
import type { ClipExporter } from './clip-exporter';

/** Gives an exporter for the trajects in a folder: the command line may name a traject anywhere. */
export const ClipExporterFor = Symbol('ClipExporterFor');
export type ClipExporterFor = (trajectories: string) => ClipExporter;

const LOOKS: Readonly<Record<string, ClipLook | undefined>> = { gefilmd: 'filmed', kijkrichting: 'view' };

/** The verb `clip`: a film of one fragment, without a screen. */
@injectable()
export class ClipVerb implements CliVerb {
    readonly name = 'clip';
    readonly summary = 'Maakt een film van een fragment: precies die beelden, met geluid, zonder iets ervoor of erna.';
    readonly usage = 'clip TRAJECT --fragment ID [--recording O1] [--look gefilmd|kijkrichting] [--size 1280x720] [--out BESTAND] [--json]';
    readonly options = {
        fragment: { type: 'string' },
        recording: { type: 'string' },
        look: { type: 'string' },
        size: { type: 'string' },
        out: { type: 'string' }
    } as const;

    @inject(ClipExporterFor)
    protected readonly exporterFor!: ClipExporterFor;

    async run(args: CliArguments, output: CliOutput): Promise<CliStatus> {
        const [place, ...rest] = args.positionals;
        const { fragment, recording, look = 'gefilmd', size, out } = args.values;
        if (place === undefined || rest.length > 0) {
            throw new CliUsageError('Noem één map van een traject.');
        }
        if (typeof fragment !== 'string' || fragment === '') {
            throw new CliUsageError('Noem het fragment met --fragment, bijvoorbeeld --fragment C01.');
        }
        const chosen = LOOKS[String(look)];
        if (!chosen) {
            throw new CliUsageError('Met --look kan alleen gefilmd of kijkrichting.');
        }
        const folder = await realpath(await trajectoryArgument(args.cwd, place));
        const request = {
            traject: basename(folder),
            clips: [{ recording: typeof recording === 'string' ? recording : await onlyRecording(folder, fragment), fragment }],
            look: chosen,
            ...(size !== undefined && { size: sizeOf(size) }),
            ...(typeof out === 'string' && { output: resolve(args.cwd, out) })
        };
        const clip = await this.exporterFor(dirname(folder)).export(request);
        if (clip.overGap) {
            output.message('De camera stond binnen dit fragment even stil; de delen staan direct achter elkaar.');
        }
        const { file, frames, duration, overGap, masked } = clip;
        output.result(
            args.json ? JSON.stringify({ file, frames, duration, width: clip.size.width, height: clip.size.height, overGap, masked }) : file
        );
        return 0;
    }
}

function sizeOf(text: string | boolean): PictureSize {
    const [, width, height] = /^(\d{2,4})x(\d{2,4})$/.exec(String(text)) ?? [];
    const size = { width: Number(width), height: Number(height) };
    if (!(size.width >= 64 && size.height >= 64 && size.width <= 3840 && size.height <= 3840) || size.width % 2 || size.height % 2) {
        throw new CliUsageError('Noem de grootte als even getallen van 64 tot 3840, bijvoorbeeld --size 1280x720.');
    }
    return size;
}

/** The recording that has the fragment, when only one has. */
async function onlyRecording(folder: string, fragment: string): Promise<string> {
    const ids = (await readdir(join(folder, 'opnames')).catch(() => [])).sort();
    const found: string[] = [];
    for (const id of ids) {
        const text = await readFile(join(folder, 'opnames', id, 'fragmenten.json'), 'utf8').catch(() => '');
        if (text.includes(JSON.stringify(fragment))) {
            found.push(id);
        }
    }
    if (found.length > 1) {
        throw new CliUsageError(`Fragment ${fragment} staat in ${found.join(' en ')}. Kies er een met --recording.`);
    }
    if (found.length === 0) {
        throw refuse(`Dit traject heeft geen fragment ${fragment}.`, 'Kies een fragment uit de lijst bij Gesprek.');
    }
    return found[0];
}
