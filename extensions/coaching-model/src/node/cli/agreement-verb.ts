import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import {
    type CliArguments,
    type CliOutput,
    type CliStatus,
    CliUsageError,
    type CliVerb
} from '@beeldspoor/workbench/lib/node/cli/cli-verb';
import { injectable } from '@theia/core/shared/inversify';
import { agreement } from '../../common/agreement/agreement';
import { agreementLines } from '../../common/agreement/agreement-text';
import { isCodingBlind, sharedSegment } from '../../common/agreement/blind-coding';
import { MATCH_TOLERANCE_SECONDS } from '../../common/agreement/match-events';
import { toleranceAgreement } from '../../common/agreement/tolerance-agreement';
import { type TimedCode, windowAgreement } from '../../common/agreement/window-agreement';
import { isPoint } from '../../common/patterns/coded-tiers';
import type { AnnotationsDocument } from '../../common/documents/annotations';
import { enumerate } from '../../common/language/dutch-number';
import { parametersOf } from '../../common/patterns/pattern';
import type { FrameTimes } from '../../common/time/frame-times';
import { parseStretch } from '../../common/time/parse-stretch';
import { chooseCoder, findRecording, recordingArgument, theTrajectory, timesOf, usedCodebook } from './chosen-coding';

/** `agreement`: how far two coders of one recording agree, without a screen (PT-13). */
@injectable()
export class AgreementVerb implements CliVerb {
    readonly name = 'agreement';
    readonly summary = 'Vergelijkt wat twee codeurs in een opname zagen.';
    readonly usage = 'agreement TRAJECT --recording O1 --coders A,B [--from 2:00] [--until 7:00] [--sample 1] [--json]';
    readonly options = {
        recording: { type: 'string' },
        coders: { type: 'string' },
        from: { type: 'string' },
        until: { type: 'string' },
        sample: { type: 'string' }
    } as const;

    async run(args: CliArguments, output: CliOutput): Promise<CliStatus> {
        const id = recordingArgument(args);
        const coders = codersArgument(args.values.coders);
        const sampleSeconds = sampleArgument(args.values.sample);
        const trajectory = await theTrajectory(args.cwd, args.positionals);
        const dossier = findRecording(trajectory, id);
        const [a, b] = coders.map(coder => chooseCoder(trajectory, dossier, coder, '--coders'));
        refuseBlind(id, [a, b]);
        const times = timesOf(trajectory, dossier);
        const asked = parseStretch(times, String(args.values.from ?? ''), String(args.values.until ?? ''));
        if (asked.kind === 'invalid') {
            throw new CliUsageError(asked.message);
        }
        const used = [a, b].map(coding => usedCodebook(trajectory, coding, output));
        const codebook = used[0] === used[1] ? used[0] : trajectory.codebook;
        const segment = asked.stretch ?? sharedSegment([a, b]);
        const result = agreement({ a: a.annotations, b: b.annotations, codebook, times, segment });
        const tolerances = toleranceAgreement({ a: a.annotations, b: b.annotations, times, segment });
        remarks([a, b]).forEach(remark => output.message(remark));
        if (args.json) {
            const facts = {
                recording: id,
                coders,
                codebook: { id: codebook.id, version: codebook.version },
                parameters: parametersOf({ annotations: [], codebook, times }),
                toleranceSeconds: MATCH_TOLERANCE_SECONDS,
                segment: segment ?? null
            };
            const sample = sampleSeconds === undefined ? {} : { sample: sampleTable(a, b, times, sampleSeconds) };
            output.result(JSON.stringify({ ...facts, ...result, tolerances, ...sample }, null, 2));
        } else {
            const facts = { recording: id, coders, codebook, times, toleranceSeconds: MATCH_TOLERANCE_SECONDS, tolerances };
            output.result(agreementLines(result, facts).join('\n'));
        }
        return 0;
    }
}

function codersArgument(value: string | boolean | undefined): readonly [string, string] {
    const coders = String(value ?? '')
        .split(',')
        .map(coder => coder.trim());
    if (coders.length !== 2 || coders.includes('') || coders[0] === coders[1]) {
        throw new CliUsageError('Noem twee codeurs met --coders, bijvoorbeeld --coders MV,JT.');
    }
    return [coders[0], coders[1]];
}

function sampleArgument(value: string | boolean | undefined): number | undefined {
    if (value === undefined) {
        return undefined;
    }
    const seconds = Number(String(value).replace(',', '.'));
    if (!(seconds >= 0.01)) {
        throw new CliUsageError('Noem bij --sample een aantal seconden, bijvoorbeeld --sample 1.');
    }
    return seconds;
}

/** The kappa that users of other coding programs know: every so many seconds, all tiers together. */
function sampleTable(a: AnnotationsDocument, b: AnnotationsDocument, times: FrameTimes, seconds: number): object {
    const timed = ({ annotations }: AnnotationsDocument): TimedCode[] =>
        annotations
            .filter(({ tier }) => tier !== 'codability' && tier !== 'need')
            .map(annotation => {
                const start = times.secondsOf(annotation.startFrame);
                const stop = isPoint(annotation) ? start : times.endSecondsOf(annotation.endFrame);
                return { actor: annotation.actor ?? '', code: annotation.code, start, stop };
            });
    return { seconds, ...windowAgreement(timed(a), timed(b), seconds) };
}

/** Whoever runs this may be one of the two: what both coded is shown when both are done. */
function refuseBlind(recording: string, codings: readonly AnnotationsDocument[]): void {
    const blind = codings.filter(isCodingBlind).map(({ coder }) => coder);
    if (blind.length > 0) {
        throw new UserFacingError({
            happened: `Opname ${recording} wordt nog blind gecodeerd door ${enumerate(blind)}; dit zou de codes van beiden laten zien.`,
            kept: 'Er is niets getoond of veranderd.',
            todo: `Wacht tot ${enumerate(blind)} in Beeldspoor bij Overeenstemming kiest voor «Klaar met blind coderen».`
        });
    }
}

function remarks([a, b]: readonly AnnotationsDocument[]): readonly string[] {
    const books = [a, b].map(({ codebook }) => `${codebook.id} ${codebook.version}`);
    return [...(books[0] === books[1] ? [] : [`Het codeboek verschilt: ${a.coder} codeerde met ${books[0]}, ${b.coder} met ${books[1]}.`])];
}
