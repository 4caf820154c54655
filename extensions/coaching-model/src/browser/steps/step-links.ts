import { nls } from '@theia/core/lib/common/nls';
import { classConsent } from '../../common/consent/class-consent';
import { consentSummary } from '../../common/consent/consent-summary';
import type { Cycle } from '../../common/documents/traject';
import { discussionLock } from '../../common/instruments/individual-notes';
import { isFilled } from '../../common/instruments/questionnaire';
import { debriefPath, questionnairePath } from '../../common/trajectory/document-paths';
import { formatDate } from '../../common/language/dutch-date';
import { ownershipOf } from '../../common/phases/ownership';
import { isWatchingWithChildren } from '../../common/trajectory/kinds';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { OPEN_LESSON, TrajectCommands } from '../traject-view/traject-commands';
import type { Lead } from './need-lead';
import type { TrajectStep } from './traject-steps';

/** A way from a step to what is filled in elsewhere, with how far that is. */
export interface StepLink {
    readonly label: string;
    readonly text?: string;
    readonly lead: Lead;
}

/** What belongs to the step of now and has a place of its own. */
export function stepLinks(trajectory: Trajectory, step: TrajectStep, today: string): readonly StepLink[] {
    const { traject } = trajectory;
    const consent = (): StepLink => {
        const { ready, all } = consentSummary(trajectory, today);
        return {
            label: nls.localize('beeldspoor/coaching-model/consent', 'Toestemming'),
            text: nls.localize('beeldspoor/coaching-model/ofAll', '{0} van {1}', ready, all),
            lead: { kind: 'command', command: TrajectCommands.OPEN_REGISTER.id }
        };
    };
    switch (step.cycle?.state ?? step.id) {
        case 'consentGate':
        case 'planned':
            return [consent()];
        case 'intake':
            return [
                {
                    label: nls.localize('beeldspoor/coaching-model/intakeNote', 'Notitie van de intake'),
                    lead: { kind: 'file', path: 'notities/intake.md' }
                },
                {
                    label: nls.localize('beeldspoor/coaching-model/questions', 'Hulpvragen'),
                    text: String(trajectory.helpQuestions.questions.length),
                    lead: { kind: 'section', section: 'questions' }
                }
            ];
        case 'recorded':
        case 'preselected':
        case 'analysed': {
            const cycle = traject.cycles.find(({ number }) => number === step.cycle?.number);
            return cycle ? takeHomeLinks(cycle) : [];
        }
        case 'prepared':
        case 'held': {
            const cycle = traject.cycles.find(({ number }) => number === step.cycle?.number);
            return cycle ? [...lessonLinks(trajectory, cycle, today), ...talkLinks(trajectory, cycle)] : [];
        }
        default:
            return [];
    }
}

/** With children the kijkles itself, when it may begin, and what each child notes before the talk (S0-8, S0-9). */
function lessonLinks(trajectory: Trajectory, { number }: Cycle, today: string): readonly StepLink[] {
    if (!isWatchingWithChildren(trajectory.traject)) {
        return [];
    }
    const { blocked, text } = classConsent(trajectory, today);
    const notes = trajectory.instruments.individualNotes.find(({ value }) => value.cycle === number)?.value;
    const { participants, missing } = discussionLock(trajectory, notes);
    return [
        {
            label: nls.localize('beeldspoor/coaching-model/startLesson', 'Kijkles {0} beginnen', number),
            ...(blocked.length > 0 && { text }),
            lead: { kind: 'command', command: OPEN_LESSON }
        },
        {
            label: nls.localize('beeldspoor/coaching-model/childNotes', 'Notities van de kinderen'),
            text: nls.localize('beeldspoor/coaching-model/ofAll', '{0} van {1}', participants - missing.length, participants),
            lead: { kind: 'command', command: TrajectCommands.OPEN_CHILD_NOTES.id }
        }
    ];
}

/** What is written of a talk: the note, its insights, and after it the questionnaire of each recording (S4-7). */
function talkLinks({ instruments, traject }: Trajectory, { number, state, recordings }: Cycle): readonly StepLink[] {
    const insights = instruments.debriefs.find(({ value }) => value.cycle === number)?.value.insights.length ?? 0;
    return [
        {
            label: isWatchingWithChildren(traject)
                ? nls.localize('beeldspoor/coaching-model/lessonNote', 'Notitie van de kijkles')
                : nls.localize('beeldspoor/coaching-model/debriefNote', 'Notitie van het nagesprek'),
            lead: { kind: 'debriefNote', cycle: number }
        },
        {
            label: nls.localize('beeldspoor/coaching-model/debriefInsights', 'Inzichten en afspraken'),
            ...(insights > 0 && { text: String(insights) }),
            lead: { kind: 'file', path: debriefPath(number) }
        },
        ...(state === 'held'
            ? recordings.map((recording): StepLink => {
                  const filled = instruments.questionnaires.some(({ value }) => value.recording === recording && isFilled(value));
                  return {
                      label: nls.localize('beeldspoor/coaching-model/questionnaireOf', 'Vragenlijst {0}', recording),
                      ...(filled && { text: nls.localize('beeldspoor/coaching-model/filledIn', 'ingevuld') }),
                      lead: { kind: 'file', path: questionnairePath(recording) }
                  };
              })
            : [])
    ];
}

/** From the third cycle on a recording may go along with the leerkracht, for a fortnight (S2-5). */
function takeHomeLinks(cycle: Cycle): readonly StepLink[] {
    return ownershipOf(cycle).material !== 'takeHome'
        ? []
        : cycle.recordings.map((recording): StepLink => {
              const given = cycle.takeHome?.find(each => each.recording === recording);
              return {
                  label: nls.localize('beeldspoor/coaching-model/takeHome', '{0} meegeven aan de leerkracht', recording),
                  ...(given && {
                      text: given.revokedAt
                          ? nls.localize('beeldspoor/coaching-model/takeHomeRevoked', 'ingetrokken')
                          : nls.localize('beeldspoor/coaching-model/takeHomeUntil', 'tot {0}', formatDate(given.expiresAt.slice(0, 10)))
                  }),
                  lead: { kind: 'takeHome', cycle: cycle.number, recording }
              };
          });
}
