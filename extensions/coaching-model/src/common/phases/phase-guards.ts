import type { TrajectDocument } from '../documents/traject';
import { consentGate, consentWarnings } from '../consent/consent-gate';
import type { Remark } from '../gates/remark';
import { enumerate } from '../language/dutch-number';
import { coacheesOf } from '../persons/coachees';
import { ONE_PRIMARY_QUESTION } from '../rules/one-primary-question';
import { isIsoDay } from '../time/iso-date';
import { CONSOLIDATION_PATH, HELP_QUESTIONS_PATH, TRAJECT_PATH } from '../trajectory/document-paths';
import { innerKind, isWatchingWithChildren, type Phase, PLANNED_CYCLES } from '../trajectory/kinds';
import type { Trajectory } from '../trajectory/trajectory';
import { evidenceReasons } from './evidence';

/** What the command tells beside the documents. */
export interface GuardContext {
    readonly on: string;
    readonly reason?: string;
}

type Guard = (trajectory: Trajectory, context: GuardContext) => readonly Remark[];

/** What must be so before a traject leaves a phase (`domain/03` §3.2, exit rules), each asked of the documents of now. */
const EXIT: Readonly<Record<Phase, Guard>> = {
    requested,
    problemRecognition,
    consentGate: (trajectory, { on }) => consentGate(trajectory, on).reasons,
    intake,
    questionsSet,
    cycle: cycles,
    finalEvaluation,
    consolidation,
    destruction,
    closed: () => [
        {
            rule: 'INV-3',
            message: 'Dit traject is afgesloten.',
            opens: 'Een vervolg is een nieuw traject; draagvlak en toestemming worden dan opnieuw gevraagd.'
        }
    ],
    stopped: () => []
};

/** Reasons why a traject may not leave the phase it is in; empty: it may. */
export function exitReasons(trajectory: Trajectory, context: GuardContext): readonly Remark[] {
    return EXIT[trajectory.traject.phase ?? 'requested'](trajectory, context);
}

/** What is worth knowing when leaving a phase, and blocks nothing. */
export function exitWarnings(trajectory: Trajectory, { on }: GuardContext): readonly Remark[] {
    const { traject, recordings } = trajectory;
    switch (traject.phase) {
        case 'problemRecognition':
            return filled(traject.problem?.priorApproach)
                ? []
                : [remark('S0-2', 'Eerdere aanpak niet beschreven', 'Schrijf op wat de groep eerder probeerde en wat dat opleverde.')];
        case 'consentGate':
            return consentWarnings(trajectory, on);
        case 'finalEvaluation':
            return traject.kind === 'practice' && !recordings.some(({ recording }) => recording.kind === 'guidance')
                ? [
                      remark(
                          'S0-26',
                          'Dit oefentraject heeft nog geen begeleidingsopname.',
                          'Neem een nagesprek of kijkles op om met de opleider te bekijken.'
                      )
                  ]
                : [];
        default:
            return [];
    }
}

function requested({ traject }: Trajectory): readonly Remark[] {
    const reasons: Remark[] = [];
    if (traject.kind === undefined) {
        reasons.push(
            remark('03-3.2', 'Er is nog geen soort traject gekozen.', 'Kies individueel, team, Kijken met kinderen of oefentraject.')
        );
    }
    if (!filled(traject.coach?.code) && traject.supportForm !== 'zelf_met_video') {
        reasons.push(remark('03-3.2', 'Er is nog geen begeleider.', 'Vul de code van de begeleider in.'));
    }
    if (traject.kind === 'individual' && traject.coach?.inTraining === true && !filled(traject.practice?.trainer)) {
        reasons.push(
            remark(
                'S1-22',
                'Een begeleider in opleiding zonder opleider kan geen individueel traject begeleiden.',
                'Maak er een oefentraject van en noem de opleider.'
            )
        );
    }
    if (traject.kind === 'practice' && !filled(traject.practice?.trainer)) {
        reasons.push(remark('03-3.1', 'Dit oefentraject heeft nog geen opleider.', 'Vul de code van de opleider in.'));
    }
    if (traject.kind === 'practice' && filled(traject.coach?.code) && traject.practice?.trainer === traject.coach?.code) {
        reasons.push(
            remark(
                '03-3.1',
                'De opleider en de begeleider zijn dezelfde.',
                'De opleider kijkt mee en begeleidt de leerkracht niet: noem een ander.'
            )
        );
    }
    return [...reasons, ...coacheeCount(traject)];
}

function coacheeCount(traject: TrajectDocument): readonly Remark[] {
    const count = coacheesOf(traject).length;
    if (innerKind(traject) === 'team') {
        return [
            ...(count >= 2
                ? []
                : [
                      remark(
                          'S2-1',
                          'Een teamtraject heeft ten minste twee leerkrachten.',
                          'Voeg de leerkrachten toe, of kies een individueel traject.',
                          'persons'
                      )
                  ]),
            ...(filled(traject.theme)
                ? []
                : [remark('S2-1', 'Het team heeft nog geen gezamenlijk thema.', 'Kies een thema of schrijf een eigen thema op.')])
        ];
    }
    if (count === 0) {
        return [
            remark(
                '03-3.2',
                'Er staat nog geen leerkracht in de lijst van personen.',
                'Voeg de leerkracht toe, bijvoorbeeld als LK1.',
                'persons'
            )
        ];
    }
    return innerKind(traject) === 'individual' && count > 1
        ? [
              remark(
                  'S2-1',
                  'Een individueel traject heeft precies één leerkracht die wordt begeleid.',
                  'Geef aan wie wordt begeleid, of kies een teamtraject.',
                  'persons'
              )
          ]
        : [];
}

function problemRecognition({ traject: { problem } }: Trajectory): readonly Remark[] {
    return [
        ...(filled(problem?.description)
            ? []
            : [remark('03-3.2', 'De leerkracht beschreef het probleem nog niet.', 'Schrijf op wat de leerkracht ziet.')]),
        ...(problem?.childrenRecognise !== undefined && filled(problem.childrenWords)
            ? []
            : [
                  remark(
                      '03-3.2',
                      'Er staat nog niet of de kinderen het probleem herkennen.',
                      'Vraag het de kinderen: ja, deels of nee, en schrijf hun eigen woorden op.'
                  )
              ])
    ];
}

function intake({ traject, helpQuestions }: Trajectory): readonly Remark[] {
    const { agreements, coach } = traject;
    const reasons: Remark[] = [];
    if (helpQuestions.questions.length === 0) {
        reasons.push({
            ...remark('S1-8', 'Er is nog geen hulpvraag.', 'Schrijf op wat de leerkracht wil leren.'),
            file: HELP_QUESTIONS_PATH
        });
    }
    const open = [
        ...(filled(agreements?.lesson) ? [] : ['welke les']),
        ...(filled(agreements?.day) || traject.cycles.some(cycle => filled(cycle.recordingOn)) ? [] : ['welke dag']),
        ...(agreements?.viewers?.length ? [] : ['wie kijkt']),
        ...(filled(agreements?.keptAt) ? [] : ['waar de beelden staan'])
    ];
    if (open.length > 0) {
        reasons.push(remark('03-3.2', `Nog af te spreken: ${enumerate(open)}.`, 'Vul de afspraken van de intake aan.'));
    }
    const accepted = new Set((agreements?.accepted ?? []).map(({ person }) => person));
    const without = coacheesOf(traject).flatMap(({ code }) => (accepted.has(code) ? [] : [code]));
    if (without.length > 0) {
        reasons.push({
            ...remark(
                '03-3.2',
                `${enumerate(without)} aanvaardde de afspraken nog niet.`,
                'Neem de afspraken samen door en leg het akkoord vast.'
            ),
            persons: without
        });
    }
    if (coach?.doubleRole === true && !filled(agreements?.doubleRole)) {
        reasons.push(
            remark(
                'S3-18',
                'De begeleider heeft een dubbele rol bij deze leerkracht en die is niet besproken.',
                'Bespreek de dubbele rol en schrijf de verklaring bij de afspraken.'
            )
        );
    }
    return reasons;
}

/** Also asked again at the start of every next cycle: exactly one open hulpvraag comes first, and it can be seen on film. */
export function questionsSet(trajectory: Trajectory): readonly Remark[] {
    const { traject, helpQuestions } = trajectory;
    const reasons: Remark[] = ONE_PRIMARY_QUESTION.check(trajectory)
        .filter(({ file }) => file === HELP_QUESTIONS_PATH)
        .slice(0, 1)
        .map(({ message, file }) => ({ rule: 'S1-8', message, opens: 'Maak precies één open hulpvraag primair.', file }));
    const primary = helpQuestions.questions.filter(({ priority, status }) => priority === 'primair' && status !== 'opgelost');
    if (primary.length === 0 && reasons.length === 0) {
        reasons.push({
            ...remark('S1-8', 'Er is geen open hulpvraag die eerst komt.', 'Maak één hulpvraag primair, of ga naar de eindevaluatie.'),
            file: HELP_QUESTIONS_PATH
        });
    }
    const openViewing = currentOf(traject)?.viewingMode === 'open';
    for (const { id, focusPoints, goalCheck } of primary) {
        if (!openViewing && !focusPoints.some(filled)) {
            reasons.push({
                ...remark(
                    '03-3.2',
                    `Bij ${id} staat nog geen kijkpunt.`,
                    'Schrijf op wat er op film te zien is als het lukt, of kies open kijken.'
                ),
                file: HELP_QUESTIONS_PATH
            });
        }
        if (isWatchingWithChildren(traject) && !(goalCheck?.filmable && goalCheck.recognisable && goalCheck.feasible)) {
            reasons.push({
                ...remark(
                    '03-3.1',
                    `Het groepsdoel ${id} is nog niet filmbaar, herkenbaar en haalbaar.`,
                    'Bespreek het doel met de groep tot het alle drie is.'
                ),
                file: HELP_QUESTIONS_PATH
            });
        }
    }
    if (isWatchingWithChildren(traject)) {
        const goals = new Set(helpQuestions.questions.map(({ id }) => id));
        const loose = (helpQuestions.learningQuestions ?? []).filter(
            ({ groupGoalId }) => groupGoalId === undefined || !goals.has(groupGoalId)
        );
        if (loose.length > 0) {
            reasons.push({
                ...remark(
                    'S0-11',
                    `De leervraag van ${enumerate(loose.map(({ person }) => person))} hoort nog bij geen groepsdoel.`,
                    'Verbind iedere persoonlijke leervraag met het groepsdoel.'
                ),
                persons: loose.map(({ person }) => person),
                file: HELP_QUESTIONS_PATH
            });
        }
    }
    return reasons;
}

function cycles({ traject }: Trajectory, { reason }: GuardContext): readonly Remark[] {
    const begun = traject.cycles.filter(({ state, recordings }) => state !== 'planned' || recordings.length > 0);
    const reviewed = traject.cycles.filter(({ state }) => state === 'reviewed');
    const under = begun.filter(({ state }) => state !== 'reviewed');
    if (reviewed.length === 0) {
        return [remark('03-3.2', 'Er is nog geen cyclus teruggekeken.', 'Rond eerst een cyclus af met nagesprek en terugblik.')];
    }
    if (under.length > 0) {
        return [
            remark(
                '03-3.2',
                `Cyclus ${enumerate(under.map(({ number }) => String(number)))} is nog niet teruggekeken.`,
                'Rond deze cyclus af, of stop het traject.'
            )
        ];
    }
    const planned = Math.min(traject.cycles.length, PLANNED_CYCLES);
    return isWatchingWithChildren(traject) && reviewed.length < planned && !filled(reason) && !filled(traject.fewerCyclesReason)
        ? [
              {
                  ...remark(
                      'S0-7',
                      `Er zijn ${reviewed.length} van ${planned} geplande opnames bekeken.`,
                      'Schrijf op waarom het met minder kan.'
                  ),
                  overridable: true
              }
          ]
        : [];
}

function finalEvaluation(trajectory: Trajectory): readonly Remark[] {
    const { traject, helpQuestions } = trajectory;
    const silent = helpQuestions.questions.filter(({ resolvedBy, coacheeAnswer }) => resolvedBy === undefined && !filled(coacheeAnswer));
    return [
        ...(silent.length === 0
            ? []
            : [
                  {
                      ...remark(
                          '03-3.2',
                          `${enumerate(silent.map(({ id }) => id))}: nog geen antwoord in eigen woorden van de leerkracht.`,
                          'Vraag per hulpvraag: opgelost, deels of open, en schrijf de eigen woorden op.'
                      ),
                      file: HELP_QUESTIONS_PATH
                  }
              ]),
        ...(isWatchingWithChildren(traject) ? evidenceReasons(trajectory) : [])
    ];
}

const CHILD_FORMS: readonly string[] = ['afbeelding', 'afspraak', 'voorwerp'];

function consolidation({ traject, consolidation: document }: Trajectory, { on }: GuardContext): readonly Remark[] {
    const reasons: Remark[] = [];
    const push = (rule: string, message: string, opens: string): void => {
        reasons.push({ rule, message, opens, file: CONSOLIDATION_PATH });
    };
    const agreements = document?.agreements ?? [];
    const children = isWatchingWithChildren(traject);
    const rule = children ? 'S0-21' : '03-3.2';
    if (!agreements.some(({ text, owner }) => filled(text) && filled(owner))) {
        push(rule, 'Er staat nog niet wat wordt vastgehouden en door wie.', 'Schrijf de afspraak op met een eigenaar.');
    }
    if (agreements.some(({ upkeep }) => !isIsoDay(upkeep) || upkeep.slice(0, 10) <= on.slice(0, 10)) || agreements.length === 0) {
        push(rule, 'De datum om terug te kijken ontbreekt of ligt niet na vandaag.', 'Spreek een dag af waarop jullie terugkijken.');
    }
    if (children && !agreements.some(({ form }) => form !== undefined && CHILD_FORMS.includes(form))) {
        push(rule, 'De vorm van de borging ontbreekt.', 'Kies afbeelding, afspraak of voorwerp.');
    }
    if (children && !filled(document?.voice)) {
        push(rule, 'De stem van de kinderen ontbreekt.', 'Schrijf op wat de kinderen er zelf over zeggen.');
    }
    return reasons;
}

function destruction({ traject, recordings }: Trajectory): readonly Remark[] {
    const { destruction: done } = traject;
    const left = recordings.filter(({ recording }) => recording.mediaState !== 'destroyed').map(({ recording }) => recording.id);
    return [
        ...(done?.footageLeft === 0 && done.derivativesLeft === 0 && left.length === 0
            ? []
            : [
                  remark(
                      'S0-16',
                      left.length > 0
                          ? `Nog niet vernietigd: ${enumerate(left)}.`
                          : 'Er is nog beeldmateriaal over, of het is niet geteld.',
                      'Vernietig alle beelden en wat ervan is gemaakt; daarna wordt nageteld.'
                  )
              ]),
        ...(filled(done?.certificate)
            ? []
            : [remark('S0-16', 'De vernietigingsverklaring ontbreekt.', 'Maak de verklaring en laat die ondertekenen.')])
    ];
}

function currentOf(traject: TrajectDocument): TrajectDocument['cycles'][number] | undefined {
    return traject.cycles.find(({ state }) => state !== 'reviewed');
}

function remark(rule: string, message: string, opens: string, place?: Remark['place']): Remark {
    return { rule, message, opens, file: TRAJECT_PATH, ...(place && { place }) };
}

function filled(text: string | undefined): boolean {
    return text !== undefined && text.trim() !== '';
}
