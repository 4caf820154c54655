import { codingCodebook } from '@beeldspoor/coaching-model/lib/common/codebook/coding-codebook';
import type { Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { PATTERNS, patternSentences } from '@beeldspoor/coaching-model/lib/common/patterns/patterns';
import { recordingFacts } from '@beeldspoor/coaching-model/lib/common/patterns/pattern-request';
import { recordingTimes } from '@beeldspoor/coaching-model/lib/common/patterns/recording-times';
import type { Sentence } from '@beeldspoor/coaching-model/lib/common/patterns/pattern';
import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { formatDate } from '@beeldspoor/coaching-model/lib/common/language/dutch-date';
import { enumerate, formatSeconds } from '@beeldspoor/coaching-model/lib/common/language/dutch-number';
import type { RecordingDossier, Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { clipCitation, momentCitation } from '../citations/clip-citation';
import { heading, item, list, nestedItem, paragraph } from '../markdown/mdast-builders';
import type { GeneratedSection } from '../templates/document-template';
import { NOT_FILLED_IN } from './particulars-section';

/** Patterns that a plan begins with: what was received and where chances lie. The other ones belong to the interactie-analyse. */
const IN_PLAN = PATTERNS.filter(({ id }) => ['PT-1', 'PT-2', 'PT-3', 'PT-4'].includes(id));

/** Patterns whose moments a reader of the plan wants to see; of the others the sentence is enough. */
const WITH_MOMENTS = ['PT-1', 'PT-4'];

const INTRODUCTION: Record<'parel' | 'puzzel' | 'other', string> = {
    parel: 'Parels (succesmomenten):',
    puzzel: 'Puzzels (momenten van disconnectie):',
    other: 'Andere fragmenten:'
};

function observations(clip: Clip, dossier: RecordingDossier): string {
    const noted = dossier.annotations
        .flatMap(document => document.annotations)
        .filter(annotation => clip.about?.includes(annotation.id) && annotation.observation)
        .map(annotation => annotation.observation as string);
    return [...new Set(noted)].join('; ');
}

function clipItem(clip: Clip, dossier: RecordingDossier, times: FrameTimes): ListItem {
    const seen = observations(clip, dossier);
    const line: (string | PhrasingContent)[] = [clip.title || 'Fragment', ' – ', clipCitation(dossier.recording.id, times, clip)];
    return item(...line, seen ? `. Gezien: ${seen}.` : '.');
}

function clipLists(dossier: RecordingDossier, times: FrameTimes): RootContent[] {
    const shown = dossier.clips.clips.filter(clip => clip.shown && !clip.unsuitable);
    return (['parel', 'puzzel', 'other'] as const).flatMap(kind => {
        const clips = shown.filter(clip => (clip.mark ?? 'other') === kind);
        return clips.length === 0 ? [] : [paragraph(INTRODUCTION[kind]), list(clips.map(clip => clipItem(clip, dossier, times)))];
    });
}

function sentenceItem(sentence: Sentence, recording: string, times: FrameTimes): ListItem {
    const line = sentence.note ? `${sentence.text.replace(/\.$/, '')} (${sentence.note}).` : sentence.text;
    if (!WITH_MOMENTS.includes(sentence.pattern) || sentence.actors.length === 0) {
        return item(line);
    }
    const moments = sentence.moments.flatMap((moment, index) => [
        ...(index === 0 ? [] : [', ']),
        momentCitation(recording, times, moment.startFrame)
    ]);
    return nestedItem([line], list([item(...moments)]));
}

function recordingPart(dossier: RecordingDossier, trajectory: Trajectory): RootContent[] {
    const { recording } = dossier;
    const when = recording.recordedAt ? `, ${formatDate(recording.recordedAt)}` : '';
    const content: RootContent[] = [heading(3, `Opname ${recording.id}${recording.title ? ` ${recording.title}` : ''}${when}`)];
    const found = recordingTimes(dossier);
    if (found.kind === 'refused') {
        return [...content, paragraph(found.message)];
    }
    const { times } = found;
    content.push(...clipLists(dossier, times));
    for (const document of dossier.annotations.filter(each => each.annotations.length > 0)) {
        const { annotations, coder } = document;
        // The version that was coded with: a newer one must not change what was found (8.24).
        const { codebook } = codingCodebook(trajectory, document);
        const input = { annotations, codebook, times, recording: recordingFacts(recording, trajectory.traject.persons) };
        // A measure without moments (too little to compute) is for the analysis, not for a plan.
        const sentences = patternSentences(input, IN_PLAN).filter(sentence => sentence.moments.length > 0);
        if (sentences.length > 0) {
            const { responseWindowSeconds } = codebook.parameters;
            content.push(
                paragraph(`Patronen, gecodeerd door ${coder} (reactietijd ${formatSeconds(responseWindowSeconds)}):`),
                list(sentences.map(sentence => sentenceItem(sentence, recording.id, times)))
            );
        }
    }
    if (dossier.withheld) {
        const whose = enumerate(dossier.withheld);
        content.push(
            paragraph(
                `De codes van ${whose} staan hier nog niet: zolang iemand opname ${recording.id} blind codeert, komen ze in geen document. Maak het document opnieuw als dat klaar is.`
            )
        );
    }
    return content;
}

/** Beginsituatie: what was seen on film and heard, strengths first; then what helps and what hinders (`domain/05` §5.1). */
export function startSituationSection(trajectory: Trajectory): GeneratedSection {
    const { actionPlan, recordings } = trajectory;
    const content: RootContent[] = [heading(2, 'Beginsituatie')];
    if (actionPlan?.startSituation) {
        content.push(paragraph(actionPlan.startSituation));
    }
    for (const dossier of recordings) {
        content.push(...recordingPart(dossier, trajectory));
    }
    for (const [title, factors] of [
        ['Stimulerende factoren', actionPlan?.stimulating ?? []],
        ['Belemmerende factoren', actionPlan?.hindering ?? []]
    ] as const) {
        if (factors.length > 0) {
            content.push(heading(3, title), list(factors.map(factor => item(factor))));
        }
    }
    if (content.length === 1) {
        content.push(paragraph(`Nog ${NOT_FILLED_IN}.`));
    }
    return { id: 'beginsituatie', content };
}
