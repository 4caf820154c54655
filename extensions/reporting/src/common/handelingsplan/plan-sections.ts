import type { ActionPlanDocument } from '@beeldspoor/coaching-model/lib/common/documents/action-plan';
import { formatDate } from '@beeldspoor/coaching-model/lib/common/language/dutch-date';
import type { Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import { recordingTimes } from '@beeldspoor/coaching-model/lib/common/patterns/recording-times';
import type { PhrasingContent, RootContent } from 'mdast';
import { clipCitation } from '../citations/clip-citation';
import { heading, item, list, paragraph, quote, strong, table } from '../markdown/mdast-builders';
import type { GeneratedSection } from '../templates/document-template';
import { NOT_FILLED_IN } from './particulars-section';

const empty = (): RootContent => paragraph(`Nog ${NOT_FILLED_IN}.`);

const bullets = (lines: readonly string[]): RootContent => (lines.length > 0 ? list(lines.map(line => item(line))) : empty());

/** A need longer than this reads better after the stem than inside it. */
const LONGEST_INSIDE = 48;

/** "Deze leerling heeft … nodig", once: a text that already has the stem stays as it is (S1-21). */
function needSentence(stem: string, need: string, reference: readonly (string | undefined)[] = []): string {
    const text = need.replace(/[.\s]+$/, '');
    const known = reference.filter(Boolean).join(', ');
    const about = known ? ` (${known})` : '';
    if (/heeft\b.*\bnodig/i.test(text)) {
        return `${text}${about}.`;
    }
    return text.length > LONGEST_INSIDE ? `${stem} heeft nodig: ${text}${about}.` : `${stem} heeft ${text} nodig${about}.`;
}

/** Onderwijsbehoeften of the pupil and ondersteuningsbehoeften of the teacher (S1-21). */
export function needsSections({ actionPlan }: Trajectory): readonly GeneratedSection[] {
    const pupil = (actionPlan?.pupilNeeds ?? []).map(({ text, cell, pupil: code }) => needSentence('Deze leerling', text, [code, cell]));
    const teacher = (actionPlan?.teacherNeeds ?? []).map(({ text }) => needSentence('Deze leerkracht', text));
    return [
        { id: 'onderwijsbehoeften', content: [heading(2, 'Onderwijsbehoeften leerling'), bullets(pupil)] },
        { id: 'ondersteuningsbehoeften', content: [heading(2, 'Ondersteuningsbehoeften leerkracht'), bullets(teacher)] }
    ];
}

/** Doelen: what is visible on film when reached, and by when. */
export function goalsSection({ actionPlan }: Trajectory): GeneratedSection {
    const rows = (actionPlan?.goals ?? []).map(goal => [
        goal.id,
        goal.text,
        goal.visibleOnFilm ?? NOT_FILLED_IN,
        goal.by ? formatDate(goal.by) : NOT_FILLED_IN
    ]);
    const content = rows.length > 0 ? table(['', 'Doel', 'Te zien op film', 'Uiterlijk'], rows) : empty();
    return { id: 'doelen', content: [heading(2, 'Doelen'), content] };
}

const OWNERS: Record<ActionPlanDocument['actions'][number]['owner'], string> = {
    coachee: 'coachee',
    coach: 'beeldbegeleider',
    samen: 'samen'
};

/** Aanpak: the coachee's own actions (S2-14). */
export function approachSection({ actionPlan }: Trajectory): GeneratedSection {
    const rows = (actionPlan?.actions ?? []).map(action => [
        action.text,
        OWNERS[action.owner],
        action.when ?? NOT_FILLED_IN,
        action.with ?? ''
    ]);
    const content = rows.length > 0 ? table(['Actie', 'Wie', 'Wanneer', 'Waarmee'], rows) : empty();
    return { id: 'aanpak', content: [heading(2, 'Aanpak'), content] };
}

/** Ouders en leerling betrokken: date, how, own words. */
export function involvementSection({ actionPlan }: Trajectory): GeneratedSection {
    const content: RootContent[] = [heading(2, 'Ouders en leerling betrokken')];
    for (const { who, date, how, words } of actionPlan?.involvement ?? []) {
        const facts = [date ? formatDate(date) : undefined, how].filter(Boolean).join(', ');
        content.push(paragraph(strong(who === 'ouders' ? 'Ouders' : 'Leerling'), `: ${facts || NOT_FILLED_IN}.`));
        if (words) {
            content.push(quote(words));
        }
    }
    return { id: 'betrokken', content: content.length > 1 ? content : [...content, empty()] };
}

/** Evaluatie: per goal a fragment and the words of the coachee. */
export function evaluationSection(trajectory: Trajectory): GeneratedSection {
    const { actionPlan } = trajectory;
    const items = (actionPlan?.evaluation ?? []).map(({ goal, clip, words }) => {
        const parts: (string | PhrasingContent)[] = [strong(goal)];
        for (const dossier of trajectory.recordings) {
            const found = dossier.clips.clips.find(each => each.id === clip && !each.veto);
            const times = recordingTimes(dossier);
            if (found && times.kind === 'ok') {
                parts.push(' ', clipCitation(dossier.recording.id, times.times, found));
            }
        }
        return item(...parts, words ? ` «${words}»` : '');
    });
    return { id: 'evaluatie', content: [heading(2, 'Evaluatie'), items.length > 0 ? list(items) : empty()] };
}
