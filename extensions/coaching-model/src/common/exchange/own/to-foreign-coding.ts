import { codebookIndex } from '../../codebook/codebook-index';
import type { AnnotationsDocument } from '../../documents/annotations';
import type { Codebook } from '../../documents/codebook';
import type { RecordingDocument } from '../../documents/recording';
import { compareCodes } from '../../persons/person-code';
import type { FrameTimes } from '../../time/frame-times';
import type { ForeignCoding, ForeignEvent, ForeignMedia, ForeignTier, ForeignVocabulary } from '../foreign-coding';
import { splitAnnotation } from './annotation-parts';

/** What stands beside the annotations in the traject. */
export interface OwnContext {
    readonly recording: Pick<RecordingDocument, 'id' | 'title' | 'media'>;
    readonly times: FrameTimes;
    readonly codebook: Codebook;
}

/**
 * A coder's annotations as other programs can take them: frames as well as seconds, the codes of the codebook as
 * vocabularies, and `own` for what must come back unchanged. Films are named without a place.
 */
export function toForeignCoding(document: AnnotationsDocument, { recording, times, codebook }: OwnContext): ForeignCoding {
    const { schemaVersion: _version, recording: id, coder, codebook: used, annotations, ...rest } = document;
    const events = annotations.map((annotation): ForeignEvent => {
        const { startFrame, endFrame } = annotation;
        const start = times.secondsOf(startFrame);
        return { ...splitAnnotation(annotation), start, end: Math.max(start, times.endSecondsOf(endFrame)), startFrame, endFrame };
    });
    const present = new Set(annotations.map(({ tier }) => tier));
    const index = codebookIndex(codebook);
    const inOrder = [...codebook.tiers.map(tier => tier.id), ...present].filter((tier, at, all) => all.indexOf(tier) === at);
    return {
        format: 'beeldspoor',
        name: id,
        author: coder,
        media: filmsOf(recording.media, times),
        tiers: inOrder
            .filter(tier => present.has(tier))
            .map((tier): ForeignTier => ({ id: tier, type: tier, annotator: coder, ...(index.tier(tier) && { vocabulary: tier }) })),
        vocabularies: codebook.tiers
            .filter(tier => present.has(tier.id))
            .map((tier): ForeignVocabulary => ({
                id: tier.id,
                description: tier.label,
                entries: tier.codes.map(code => ({ value: code.id, id: `${tier.id}_${code.id}`, description: code.label }))
            })),
        events,
        own: { recording: id, coder, codebook: used, rest },
        remarks: []
    };
}

const MIME_TYPES: Readonly<Record<string, string>> = {
    mp4: 'video/mp4',
    m4v: 'video/mp4',
    mov: 'video/quicktime',
    avi: 'video/x-msvideo',
    mkv: 'video/x-matroska',
    webm: 'video/webm',
    mpg: 'video/mpeg',
    wav: 'audio/x-wav',
    mp3: 'audio/mpeg',
    m4a: 'audio/mp4'
};

/** The films of a recording; of those after a gap the begin is known when there are as many gaps between them. */
function filmsOf(files: readonly string[], times: FrameTimes): readonly ForeignMedia[] {
    const begins = [0, ...times.gaps.map(({ to }) => to)];
    const ends = [...times.gaps.map(({ from }) => from), times.duration];
    const known = files.length === begins.length;
    return files.map((file, at): ForeignMedia => {
        const extension = /\.([a-z0-9]+)$/i.exec(file)?.[1].toLowerCase() ?? '';
        return {
            url: file,
            relativeUrl: `./${file}`,
            mimeType: MIME_TYPES[extension] ?? 'unknown',
            ...(known && begins[at] > 0 && { originSeconds: -begins[at] }),
            ...(known && { lengthSeconds: Math.round((ends[at] - begins[at]) * 1000) / 1000 }),
            ...(times.rate && { framesPerSecond: times.rate.num / times.rate.den })
        };
    });
}

/** People of a coding in the order of their codes. */
export function participantsOf(coding: Pick<ForeignCoding, 'events' | 'tiers'>): readonly string[] {
    const found = new Set<string>();
    coding.tiers.forEach(({ participant }) => participant && found.add(participant));
    coding.events.forEach(({ participant }) => participant && found.add(participant));
    return [...found].sort(compareCodes);
}
