import type { Cycle, CYCLE_STATES } from '../documents/traject';
import { consentGate } from '../consent/consent-gate';
import { filmingGate } from '../consent/filming-gate';
import { prepareCycle } from '../gates/prepare-cycle';
import type { Remark } from '../gates/remark';
import { enumerate, formatNumber } from '../language/dutch-number';
import { questionnaireOverview, questionnairesFor } from '../instruments/questionnaire';
import { coacheesOf } from '../persons/coachees';
import type { Rule } from '../rules/rule';
import { shownClips } from '../trajectory/cycle-clips';
import { ACTION_PLAN_PATH, questionnairePath, TIME_LOG_PATH, TRAJECT_PATH } from '../trajectory/document-paths';
import { isWatchingWithChildren } from '../trajectory/kinds';
import type { RecordingDossier, Trajectory } from '../trajectory/trajectory';
import type { CycleState, Role } from './command';
import { ownershipOf, preparer } from './ownership';
import { questionsSet } from './phase-guards';

/** What the command tells beside the documents. */
export interface CycleContext {
    readonly on: string;
    readonly by?: Role;
    readonly reason?: string;
    /** The rules that can block. */
    readonly rules?: readonly Rule[];
}

/** Least and most minutes of a recording in a practice traject (W45). */
const PRACTICE_MINUTES = [5, 45] as const;

type CycleGuard = (trajectory: Trajectory, cycle: Cycle, context: CycleContext) => readonly Remark[];

/** What must be so before a cycle enters a state (`domain/03` §3.2), the exit rule of the state before it included. */
const ENTER: Readonly<Record<(typeof CYCLE_STATES)[number], CycleGuard>> = {
    planned: () => [],
    recorded: (trajectory, cycle, context) => [...recordingReasons(trajectory, cycle), ...importReasons(trajectory, cycle, context.on)],
    preselected,
    analysed,
    prepared,
    held,
    reviewed
};

/** Reasons why a cycle may not enter a state from the one before it; empty: it may. */
export function enterReasons(trajectory: Trajectory, cycle: Cycle, state: CycleState, context: CycleContext): readonly Remark[] {
    return ENTER[state](trajectory, cycle, context);
}

/**
 * Everything that must be open before media of this cycle enter the workspace (INV-1): the phase, the consent gate as it
 * is now, the filming gate of the day, the order of cycles and the plan of this one.
 */
export function importReasons(trajectory: Trajectory, cycle: Cycle, on: string): readonly Remark[] {
    const { traject } = trajectory;
    const reasons: Remark[] = [];
    if (traject.phase !== 'cycle') {
        reasons.push(
            remark(
                'INV-1',
                'Opnemen kan pas als draagvlak, intake en hulpvraag er zijn.',
                'Ga in het stappenplan verder tot de eerste cyclus.'
            )
        );
    }
    const before = traject.cycles.filter(each => each.number < cycle.number && each.state !== 'reviewed');
    if (before.length > 0) {
        reasons.push(
            remark(
                'S1-11',
                `Cyclus ${enumerate(before.map(({ number }) => String(number)))} is nog niet teruggekeken.`,
                'Rond eerst de vorige cyclus af met nagesprek en terugblik.'
            )
        );
    }
    reasons.push(...consentGate(trajectory, on).reasons, ...questionsSet(trajectory), ...planReasons(trajectory, cycle));
    reasons.push(...filmingGate(trajectory, cycle, on).reasons);
    return unique(reasons);
}

/** Remarks without those that say the same twice. */
function unique(reasons: readonly Remark[]): readonly Remark[] {
    return reasons.filter((reason, index) => reasons.findIndex(({ message }) => message === reason.message) === index);
}

function planReasons({ traject }: Trajectory, cycle: Cycle): readonly Remark[] {
    const open = [
        ...(filled(cycle.recordingOn) ? [] : ['de dag']),
        ...(filled(cycle.lesson) || filled(traject.agreements?.lesson) ? [] : ['de les']),
        ...(filled(cycle.camera?.placement) ? [] : ['waar de camera staat'])
    ];
    return open.length === 0
        ? []
        : [remark('03-3.2', `Cyclus ${cycle.number}: nog te plannen: ${enumerate(open)}.`, 'Vul het plan van deze opname aan.')];
}

function recordingReasons(trajectory: Trajectory, cycle: Cycle): readonly Remark[] {
    const dossiers = dossiersOf(trajectory, cycle);
    if (dossiers.length === 0) {
        return [noRecording(cycle)];
    }
    return dossiers.flatMap(({ recording: { id, frameCount, media, sha256, verified, mediaState } }) =>
        frameCount > 0 && verified !== false && (sha256.length >= media.length || mediaState === 'destroyed')
            ? []
            : [
                  remark(
                      '03-3.2',
                      `Opname ${id} is nog niet nagekeken tot het einde.`,
                      'Laat de opname controleren: aantal beelden en controlegetal.'
                  )
              ]
    );
}

function preselected(trajectory: Trajectory, cycle: Cycle): readonly Remark[] {
    const clips = dossiersOf(trajectory, cycle).flatMap(dossier => dossier.clips.clips);
    return clips.length > 0 || ownershipOf(cycle).material === 'unedited'
        ? []
        : [remark('03-3.2', `Cyclus ${cycle.number} heeft nog geen fragment.`, 'Kies ten minste één fragment.', 'recording')];
}

function analysed(trajectory: Trajectory, cycle: Cycle): readonly Remark[] {
    const unsuitable = shownClips(trajectory, cycle).filter(({ clip }) => clip.unsuitable !== undefined);
    const coded = dossiersOf(trajectory, cycle).some(({ annotations }) => annotations.some(document => document.annotations.length > 0));
    return [
        ...unsuitable.map(({ clip, file }) => ({
            ...remark(
                'S0-17',
                `Fragment ${clip.id} is ${clip.unsuitable} en hoort niet in de lijst.`,
                'Haal het uit de lijst die wordt getoond.'
            ),
            file
        })),
        ...(coded || cycle.viewingGuideOnly === true
            ? []
            : [
                  remark(
                      '03-3.2',
                      `Cyclus ${cycle.number} is nog niet gecodeerd.`,
                      'Codeer ten minste één moment, of kies alleen een kijkwijzer.',
                      'recording'
                  )
              ])
    ];
}

function prepared(trajectory: Trajectory, cycle: Cycle, { on, by, reason, rules }: CycleContext): readonly Remark[] {
    const reasons: Remark[] = [];
    const marked = dossiersOf(trajectory, cycle).some(({ annotations }) =>
        annotations.some(document => document.annotations.some(({ tier }) => tier === 'codability'))
    );
    if (!marked && cycle.uncodableChecked !== true && cycle.viewingGuideOnly !== true) {
        reasons.push(
            remark(
                '03-3.2',
                'Er is niet nagekeken of er stukken zijn die niet te coderen zijn.',
                'Markeer die stukken, of bevestig dat er geen zijn.'
            )
        );
    }
    const owner = preparer(cycle);
    if (by !== owner) {
        reasons.push(
            remark(
                'S2-3',
                `${isWatchingWithChildren(trajectory.traject) ? 'Deze kijkles' : 'Dit nagesprek'} wordt voorbereid door de ${owner === 'coach' ? 'begeleider' : 'leerkracht'}.`,
                'Laat de eigenaar van deze cyclus het doen, of wijzig het eigenaarschap met een reden.'
            )
        );
    }
    if (ownershipOf(cycle).material === 'unedited') {
        if (cycle.viewingMode !== 'open' && !filled(cycle.viewingQuestion)) {
            reasons.push(
                remark(
                    '03-3.4',
                    'Er is nog geen kijkvraag bij het ongeknipte beeld.',
                    'Laat de leerkracht een kijkvraag kiezen, of kies open kijken.'
                )
            );
        }
        return reasons;
    }
    const selection = prepareCycle(trajectory, cycle.number, reason, on, rules);
    if (selection.kind === 'refused') {
        reasons.push(
            ...selection.findings.map(({ rule, message, file, blocks }) => ({
                rule,
                message,
                file,
                opens: rule === 'S1-13' ? 'Kies meer parels of minder puzzels.' : 'Maak de voorbereiding af.',
                ...(blocks?.some(block => block.overridable) && { overridable: true })
            }))
        );
    }
    if (isWatchingWithChildren(trajectory.traject)) {
        reasons.push(...startsWithPearl(trajectory, cycle));
    }
    return reasons;
}

/** The first fragment that is shown is a parel (S0-18): a must with children, elsewhere worth knowing. */
export function startsWithPearl(trajectory: Trajectory, cycle: Cycle): readonly Remark[] {
    const [first] = shownClips(trajectory, cycle);
    return first === undefined || first.clip.mark === 'parel'
        ? []
        : [{ ...remark('S0-18', 'Het eerste fragment is geen parel: begin met een parel.', 'Zet een parel vooraan.'), file: first.file }];
}

function held(trajectory: Trajectory, { number, debrief, recordings }: Cycle): readonly Remark[] {
    if (recordings.length === 0) {
        return [noRecording({ number })];
    }
    const coachees = coacheesOf(trajectory.traject).map(({ code }) => code);
    const open = [
        ...(filled(debrief?.date) ? [] : ['de datum']),
        ...(coachees.some(code => debrief?.present?.includes(code)) ? [] : ['wie erbij was, met de leerkracht']),
        ...((debrief?.minutes ?? 0) > 0 ? [] : ['hoeveel minuten']),
        ...(filled(debrief?.note) ? [] : ['de notitie'])
    ];
    return open.length === 0
        ? []
        : [
              remark(
                  '03-3.2',
                  `Van ${isWatchingWithChildren(trajectory.traject) ? 'de kijkles' : 'het nagesprek'} ontbreekt: ${enumerate(open)}.`,
                  'Vul aan wat er van het gesprek is vastgelegd.'
              )
          ];
}

function reviewed(trajectory: Trajectory, cycle: Cycle): readonly Remark[] {
    const { traject, actionPlan, timeLog } = trajectory;
    const reasons: Remark[] = [];
    const own = (actionPlan?.actions ?? []).some(({ owner, text }) => owner === 'coachee' && filled(text));
    const wish = isWatchingWithChildren(traject) && (cycle.wishes ?? []).some(filled);
    if (!own && !wish) {
        reasons.push({
            ...remark(
                'S2-14',
                'Er is nog geen actie van de leerkracht zelf.',
                isWatchingWithChildren(traject)
                    ? 'Schrijf een wens van de kinderen voor de volgende opname op, of een actie van de leerkracht.'
                    : 'Laat de leerkracht een eigen actie kiezen.'
            ),
            file: ACTION_PLAN_PATH
        });
    }
    const unanswered = openQuestionnaires(trajectory, cycle);
    if (unanswered.length > 0) {
        reasons.push({
            ...remark(
                '03-3.2',
                `De vragenlijst van opname ${enumerate(unanswered)} is niet ingevuld.`,
                'Laat de leerkracht hem invullen, of leg vast dat dit wordt overgeslagen.'
            ),
            file: questionnairePath(unanswered[0])
        });
    }
    if (!timeLog.entries.some(({ recording }) => recording !== undefined && cycle.recordings.includes(recording))) {
        reasons.push({
            ...remark('03-3.2', 'Het tijdlog heeft nog niets bij deze opname.', 'Schrijf op hoeveel minuten eraan zijn besteed.'),
            file: TIME_LOG_PATH
        });
    }
    return reasons;
}

/** Recordings of a cycle whose questionnaire is neither filled in nor left out on purpose. */
function openQuestionnaires(trajectory: Trajectory, cycle: Cycle): readonly string[] {
    // Documents of an earlier program said it of the cycle as a whole.
    if (cycle.questionnaire !== undefined) {
        return [];
    }
    const recordings = dossiersOf(trajectory, cycle).map(({ recording }) => recording);
    const existing = trajectory.instruments.questionnaires.map(({ value }) => value);
    return questionnaireOverview(questionnairesFor(recordings, existing)).open;
}

/** What is worth knowing on entering a state, and blocks nothing. */
export function enterWarnings(trajectory: Trajectory, cycle: Cycle, state: CycleState): readonly Remark[] {
    const { traject, actionPlan, helpQuestions } = trajectory;
    if (state === 'recorded' && traject.kind === 'practice') {
        return dossiersOf(trajectory, cycle).flatMap(({ recording: { id, frameCount, rate } }) => {
            const minutes = rate ? (frameCount * rate.den) / rate.num / 60 : PRACTICE_MINUTES[0];
            return minutes >= PRACTICE_MINUTES[0] && minutes <= PRACTICE_MINUTES[1]
                ? []
                : [
                      remark(
                          '03-3.2',
                          `Opname ${id} duurt ${formatNumber(minutes, 1)} minuten.`,
                          'In een oefentraject duurt een opname 5 tot 45 minuten.'
                      )
                  ];
        });
    }
    if (state === 'prepared' && !isWatchingWithChildren(traject)) {
        return startsWithPearl(trajectory, cycle);
    }
    if (state !== 'reviewed') {
        return [];
    }
    const primary = helpQuestions.questions.find(({ id }) => id === cycle.primaryQuestion);
    return [
        ...(actionPlan?.actions ?? [])
            .filter(({ owner }) => owner === 'coach')
            .map(({ id }) => ({
                ...remark('S2-14', `Actie ${id} is van de begeleider.`, 'Alleen de leerkracht kan het veranderen: kies een eigenaar.'),
                file: ACTION_PLAN_PATH
            })),
        ...(primary && !filled(primary.coacheeAnswer)
            ? [
                  remark(
                      'S1-16',
                      `Bij ${primary.id} staat nog geen antwoord van de leerkracht zelf.`,
                      'Schrijf het antwoord in de eigen woorden op.'
                  )
              ]
            : [])
    ];
}

function noRecording({ number }: Pick<Cycle, 'number'>): Remark {
    return remark('S1-11', `Cyclus ${number} heeft nog geen opname.`, 'Breng eerst de opname binnen; daarna volgt het nagesprek.');
}

function dossiersOf({ recordings }: Trajectory, cycle: Cycle): readonly RecordingDossier[] {
    return recordings.filter(({ recording }) => cycle.recordings.includes(recording.id));
}

function remark(rule: string, message: string, opens: string, place?: Remark['place']): Remark {
    return { rule, message, opens, file: TRAJECT_PATH, ...(place && { place }) };
}

function filled(text: string | undefined): boolean {
    return text !== undefined && text.trim() !== '';
}
