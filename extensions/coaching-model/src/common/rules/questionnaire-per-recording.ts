import { questionnaireOverview, questionnairesFor } from '../instruments/questionnaire';
import { questionnairePath } from '../trajectory/document-paths';
import type { Rule } from './rule';

/** S4-7: after the talk every recording has its questionnaire, filled in or left out on purpose. */
export const QUESTIONNAIRE_PER_RECORDING: Rule = {
    id: 'S4-7',
    check: ({ traject, recordings, instruments }) => {
        const held = new Set(
            traject.cycles.filter(({ state }) => state === 'held' || state === 'reviewed').flatMap(cycle => cycle.recordings)
        );
        const due = recordings.map(({ recording }) => recording).filter(({ id }) => held.has(id));
        const all = questionnairesFor(
            due,
            instruments.questionnaires.map(({ value }) => value)
        );
        const { open, text } = questionnaireOverview(all);
        return open.map(recording => ({
            rule: 'S4-7',
            severity: 'info' as const,
            message: `De vragenlijst na opname ${recording} is nog niet ingevuld (${text}).`,
            file: questionnairePath(recording),
            path: []
        }));
    }
};
