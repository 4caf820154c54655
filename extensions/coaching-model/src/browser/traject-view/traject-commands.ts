import { BEELDSPOOR_CATEGORY } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { Command } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';

const category = BEELDSPOOR_CATEGORY;

/** Commands of the traject itself. */
export namespace TrajectCommands {
    export const NEW: Command = {
        id: 'beeldspoor.traject.new',
        label: nls.localize('beeldspoor/coaching-model/newTraject', 'Nieuw traject'),
        category
    };
    export const EXAMPLE: Command = {
        id: 'beeldspoor.traject.example',
        label: nls.localize('beeldspoor/coaching-model/openExample', 'Voorbeeld openen'),
        category
    };
    /** Takes the section to show: `questions`, `persons`, `recordings` or `findings`. */
    export const FOCUS: Command = {
        id: 'beeldspoor.traject.focus',
        label: nls.localize('beeldspoor/coaching-model/focusTraject', 'Naar het traject'),
        category
    };
    export const NEW_QUESTION: Command = {
        id: 'beeldspoor.question.new',
        label: nls.localize('beeldspoor/coaching-model/newQuestion', 'Nieuwe hulpvraag'),
        category
    };
    export const NEW_NOTE: Command = {
        id: 'beeldspoor.note.new',
        label: nls.localize('beeldspoor/coaching-model/newNote', 'Nieuwe notitie'),
        category
    };
    export const OPEN_REGISTER: Command = {
        id: 'beeldspoor.register.open',
        label: nls.localize('beeldspoor/coaching-model/openRegister', 'Toestemming invullen'),
        category
    };
    /** Takes the number of a cycle; without it the one of now. */
    export const OPEN_CHILD_NOTES: Command = {
        id: 'beeldspoor.childNotes.open',
        label: nls.localize('beeldspoor/coaching-model/childNotes', 'Notities van de kinderen'),
        category
    };
    export const FOCUS_FINDINGS: Command = {
        id: 'beeldspoor.findings.focus',
        label: nls.localize('beeldspoor/coaching-model/focusFindings', 'Aandachtspunten tonen'),
        category
    };
    /** Of the cycle of now. */
    export const PREPARE_CYCLE: Command = {
        id: 'beeldspoor.cycle.prepare',
        label: nls.localize('beeldspoor/coaching-model/prepared', 'Klaar: nagesprek voorbereid'),
        category
    };
    export const FOCUS_ANALYSIS: Command = {
        id: 'beeldspoor.analysis.focus',
        label: nls.localize('beeldspoor/coaching-model/focusAnalysis', 'Analyse tonen'),
        category
    };
    /** Takes the id of a recording; without it the one in front. */
    export const OPEN_CHARTS: Command = {
        id: 'beeldspoor.charts.open',
        label: nls.localize('beeldspoor/coaching-model/charts', 'Analyse in beeld'),
        category
    };
    export const FILTER_ANALYSIS: Command = {
        id: 'beeldspoor.analysis.filter',
        label: nls.localize('beeldspoor/coaching-model/filterAnalysis', 'Analyse van één leerling tonen'),
        category
    };
}

/** Commands of floors above that the views lead to when they are there. */
export const ADD_RECORDING = 'beeldspoor.recording.add';
/** Shows what was found in the files of a recording; offered by the floor above. */
export const CHECK_RECORDING = 'beeldspoor.recording.check';
/** The kijkles of the cycle of now, for the whole class; offered by the floor above. */
export const OPEN_LESSON = 'beeldspoor.lesson.open';
export const FOCUS_CLIPS = 'beeldspoor.clips.focus';
