import type { RecordingDocument } from '../documents/recording';
import type { ConsentPurpose } from '../documents/register';
import type { Cycle } from '../documents/traject';
import { type Gate, gateOf, type Remark } from '../gates/remark';
import { enumerate } from '../language/dutch-number';
import { coacheesOf, filmablePersons, pupilsOf } from '../persons/coachees';
import { recordingPath, REGISTER_PATH, TRAJECT_PATH } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import { blockedPersons, blockedText, type FootageUse, isCleared, isInRecording } from './blocked-persons';
import { checkBases, PURPOSE_LABELS } from './legal-basis';
import { outOfViewList } from './out-of-view';
import { hasWithdrawn, registeredState } from './person-consent';

type GateTrajectory = Pick<Trajectory, 'traject' | 'register' | 'recordings'>;

/**
 * The filming gate before filming or import (`domain/03` §3.3): the list of persons is complete, nobody in it blocks,
 * and with a 360° camera everyone who stays out of view has a measure that works there. Looks at the documents of now.
 */
export function filmingGate(
    trajectory: GateTrajectory,
    cycle: Cycle | undefined,
    today: string,
    purpose: ConsentPurpose = 'coachTeacher'
): Gate {
    const is360 = cycle?.camera?.projection === 'equirectangular';
    const naive = around360(trajectory, is360);
    return gateOf([
        ...personListReasons(trajectory, cycle),
        ...checkBases(trajectory.register),
        ...focusPupilReasons(trajectory),
        ...naive,
        ...personReasons(trajectory, { purpose, today, is360 }, new Set(naive.flatMap(({ persons }) => persons ?? [])))
    ]);
}

/**
 * The filming gate at every later opening of footage, for the purpose at hand: playing, exporting a fragment, taking it
 * home, showing it in class or to a trainer. Frozen and destroyed footage stays closed (INV-2, INV-5).
 */
export function openingGate(trajectory: GateTrajectory, recordingId: string, purpose: ConsentPurpose, today: string): Gate {
    const recording = trajectory.recordings.find(dossier => dossier.recording.id === recordingId)?.recording;
    if (!recording) {
        return gateOf([
            { rule: '03-3.3', message: `Opname ${recordingId} bestaat niet in dit traject.`, opens: 'Kies een opname van dit traject.' }
        ]);
    }
    const file = recordingPath(recordingId);
    if (recording.mediaState === 'destroyed') {
        return gateOf([
            {
                rule: 'INV-5',
                message: `Het beeld van opname ${recordingId} is vernietigd.`,
                opens: 'Dit gaat niet meer open; annotaties en verslagen blijven te lezen.',
                file
            }
        ]);
    }
    const frozen: Remark[] =
        recording.mediaState === 'frozen'
            ? [
                  {
                      rule: 'INV-2',
                      message: `Opname ${recordingId} is bevroren omdat iemand de toestemming introk.`,
                      opens: 'Maskeer deze persoon, knip het stuk eruit of vernietig de opname.',
                      file
                  }
              ]
            : [];
    const purposes = purposesOf(recording, purpose);
    const is360 = recording.projection === 'equirectangular';
    return gateOf([
        ...endedReasons(trajectory),
        ...frozen,
        ...checkBases(trajectory.register),
        ...purposes.flatMap(each => personReasons(trajectory, { purpose: each, today, is360, recording }))
    ]);
}

/** What must be consented to for a use of a recording: at home also `parents` (S3-15). */
export function purposesOf(recording: Pick<RecordingDocument, 'location'>, purpose: ConsentPurpose): readonly ConsentPurpose[] {
    return recording.location === 'thuis' && purpose !== 'parents' ? [purpose, 'parents'] : [purpose];
}

/** Who can be seen in a recording and withdrew, and was not masked or cut: such a recording is frozen (INV-2). */
export function withdrawnInRecording({ traject, register }: GateTrajectory, recording: RecordingDocument): readonly string[] {
    const codes = new Set([...filmablePersons(traject).map(({ code }) => code), ...(recording.persons ?? [])]);
    return [...codes].filter(
        code => isInRecording(recording, code) && !isCleared(recording, code) && hasWithdrawn(register, code, recording.recordedAt)
    );
}

/** After a stop the footage waits for its destruction; nobody looks at it any more (INV-4). */
function endedReasons({ traject: { phase } }: GateTrajectory): readonly Remark[] {
    return phase === 'stopped' || phase === 'destruction' || phase === 'closed'
        ? [
              {
                  rule: phase === 'stopped' ? 'INV-4' : 'INV-3',
                  message: phase === 'stopped' ? 'Dit traject is gestopt.' : 'De beelden van dit traject worden vernietigd.',
                  opens: 'Dit gaat niet meer open; wat rest is het vernietigen van de beelden.',
                  file: TRAJECT_PATH
              }
          ]
        : [];
}

function personListReasons({ traject }: GateTrajectory, cycle: Cycle | undefined): readonly Remark[] {
    const reasons: Remark[] = [];
    const missing = (rule: string, message: string, opens: string, place?: Remark['place']): void => {
        reasons.push({ rule, message, opens, file: TRAJECT_PATH, ...(place && { place }) });
    };
    if (coacheesOf(traject).length === 0) {
        missing(
            '03-3.3',
            'Er staat nog geen leerkracht in de lijst van personen.',
            'Voeg de leerkracht toe, bijvoorbeeld als LK1.',
            'persons'
        );
    }
    if (cycle?.personsCheckedOn === undefined) {
        missing(
            '03-3.3',
            'Niemand heeft nagekeken of de lijst van personen volledig is.',
            'Kijk op de dag zelf na wie er in beeld kan komen, ook gasten en assistenten, en bevestig de lijst.'
        );
    }
    const empty = (cycle?.groups ?? []).filter(group => !pupilsOf(traject).some(person => person.group === group));
    if (empty.length > 0) {
        missing(
            'S2-9',
            `Van groep ${enumerate(empty)} staan nog geen leerlingen in de lijst van personen.`,
            'Zet de leerlingen van iedere groep die in beeld komt in de lijst.',
            'persons'
        );
    }
    return reasons;
}

function personReasons(trajectory: GateTrajectory, use: FootageUse, named: ReadonlySet<string> = new Set()): readonly Remark[] {
    const blocked = blockedPersons(trajectory, use).filter(({ person }) => !named.has(person));
    return blocked.length === 0
        ? []
        : [
              {
                  rule: ruleOf(use.purpose),
                  message: `${capitalised(PURPOSE_LABELS[use.purpose])}: ${blockedText(blocked)}.`,
                  opens: 'Leg toestemming vast, of kies voor deze persoon een manier om buiten beeld te blijven.',
                  persons: blocked.map(({ person }) => person),
                  file: REGISTER_PATH
              }
          ];
}

function ruleOf(purpose: ConsentPurpose): string {
    const rows: Partial<Record<ConsentPurpose, string>> = { viewInClass: 'S0-6', training: 'S0-27', parents: 'S3-15', external: 'S3-16' };
    return rows[purpose] ?? '03-3.3';
}

/** A focus pupil needs the consent of its parents for that, and a reason in words (S4-2). */
function focusPupilReasons({ traject, register }: GateTrajectory): readonly Remark[] {
    return traject.persons
        .filter(person => person.focus === true)
        .flatMap(({ code, focusReason }): Remark[] => {
            const reasons: Remark[] = [];
            if (registeredState(register, code, 'focusPupil') !== 'given') {
                reasons.push({
                    rule: 'S4-2',
                    message: `Focusleerling ${code}: er is geen toestemming van de ouders voor deze rol.`,
                    opens: 'Licht de ouders persoonlijk in en leg hun toestemming vast.',
                    persons: [code],
                    file: REGISTER_PATH
                });
            }
            if ((focusReason?.trim().split(/\s+/).length ?? 0) < 3) {
                reasons.push({
                    rule: 'S4-2',
                    message: `Focusleerling ${code}: er staat niet waarom juist deze leerling.`,
                    opens: 'Schrijf de reden op in ten minste één zin.',
                    persons: [code],
                    file: TRAJECT_PATH,
                    place: 'persons'
                });
            }
            return reasons;
        });
}

/** A 360° camera has no outside of the picture: another room or a sector that is masked at import, nothing else. */
function around360({ traject, register }: GateTrajectory, is360: boolean): readonly Remark[] {
    if (!is360) {
        return [];
    }
    const persons = new Set(filmablePersons(traject).map(({ code }) => code));
    const naive = outOfViewList(register).filter(({ person, holdsIn360 }) => persons.has(person) && !holdsIn360);
    const without = naive.map(({ person }) => person);
    return without.length === 0
        ? []
        : [
              {
                  rule: '03-3.3-360',
                  message: `360 + ${enumerate(without)} buiten beeld: kies andere ruimte of maskeersector.`,
                  opens: 'Laat deze leerling tijdens de opname elders werken, of geef de sector die bij het binnenbrengen wordt gemaskeerd.',
                  persons: without,
                  file: REGISTER_PATH
              }
          ];
}

function capitalised(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
