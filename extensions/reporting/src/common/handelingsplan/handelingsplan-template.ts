import type { Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import type { DocumentTemplate, GeneratedSection } from '../templates/document-template';
import { heading, paragraph, emphasis } from '../markdown/mdast-builders';
import { approachSection, evaluationSection, goalsSection, involvementSection, needsSections } from './plan-sections';
import { questionsSection } from './questions-section';
import { particularsSection } from './particulars-section';
import { startSituationSection } from './start-situation-section';

/** The sentence under everything about a coachee (`domain/05`, S2-6). */
export const FOOTER = 'Begeleidingsinstrument, geen beoordelingsinstrument.';

/** The cycle that is being worked on: the last that has begun. */
function currentCycle(trajectory: Trajectory): number | undefined {
    return trajectory.traject.cycles.filter(cycle => cycle.recordings.length > 0).at(-1)?.number;
}

/** Handelingsplan of one pupil's or teacher's question (`domain/05` §5.1). */
export const HANDELINGSPLAN: DocumentTemplate = {
    id: 'handelingsplan',
    label: 'Handelingsplan',
    description: 'Beginsituatie, behoeften, doelen en aanpak, uit de documenten van het traject.',
    cycle: currentCycle,
    inputs: trajectory => ({
        traject: trajectory.traject,
        helpQuestions: trajectory.helpQuestions,
        actionPlan: trajectory.actionPlan,
        codebook: trajectory.codebook,
        recordings: trajectory.recordings.map(({ recording, annotations, clips, withheld }) => ({
            recording,
            annotations,
            clips,
            ...(withheld && { withheld })
        }))
    }),
    sections: (trajectory): readonly GeneratedSection[] => [
        { id: 'titel', content: [heading(1, `Handelingsplan ${trajectory.traject.title ?? trajectory.folder}`)] },
        particularsSection(trajectory),
        questionsSection(trajectory),
        startSituationSection(trajectory),
        ...needsSections(trajectory),
        goalsSection(trajectory),
        approachSection(trajectory),
        involvementSection(trajectory),
        evaluationSection(trajectory),
        {
            id: 'borging',
            content: [
                heading(2, 'Verwijzing naar borging'),
                paragraph('Wat blijft, wie het bewaakt en wanneer het terugkomt, staat in het borgingsdocument.')
            ]
        },
        { id: 'voettekst', content: [{ type: 'thematicBreak' }, paragraph(emphasis(FOOTER))] }
    ]
};
