import type { RecordingDocument } from '../documents/recording';
import type { Cycle } from '../documents/traject';
import { blockedPersons, blockedText } from '../consent/blocked-persons';
import { consentGate } from '../consent/consent-gate';
import { purposesOf } from '../consent/filming-gate';
import { purposeOf } from '../consent/footage-gate';
import { PURPOSE_LABELS } from '../consent/legal-basis';
import { heldOn, outOfViewList } from '../consent/out-of-view';
import type { Remark } from '../gates/remark';
import { enumerate } from '../language/dutch-number';
import { compareCodes } from '../persons/person-code';
import { filmablePersons } from '../persons/coachees';
import { recordingPath, REGISTER_PATH, TRAJECT_PATH } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import type { Step, TrajectoryCommand } from './command';
import { changeCycle } from './change-cycle';
import { importReasons } from './cycle-guards';

/**
 * Lets the media of a recording in, or refuses with every gate that is closed (INV-1). The recording keeps who can be
 * seen in it, so that a later withdrawal or a later list of persons cannot change what is on film.
 */
export function importRecording(trajectory: Trajectory, command: Extract<TrajectoryCommand, { kind: 'importRecording' }>): Step {
    const { traject } = trajectory;
    const { cycle: number, on } = command;
    const cycle = traject.cycles.find(each => each.number === number);
    if (number !== undefined && !cycle) {
        return changeCycle(trajectory, number, each => each);
    }
    const recording = withPersons(trajectory, command.recording, on);
    const reasons: Remark[] = [
        ...(cycle ? importReasons(trajectory, seenBy(cycle, recording), on) : withoutCycleReasons(trajectory, recording, on)),
        ...factReasons(trajectory, recording, cycle),
        ...onFilmReasons(trajectory, recording, on)
    ];
    if (reasons.length > 0) {
        return { kind: 'refused', reasons };
    }
    const dossier = {
        recording,
        frameTable: undefined,
        annotations: [],
        clips: { schemaVersion: 1, recording: recording.id, clips: [] },
        masks: { schemaVersion: 1, recording: recording.id, masks: [] },
        meanings: { schemaVersion: 1, recording: recording.id, meanings: [] }
    };
    const recordings = [...trajectory.recordings, dossier].sort((a, b) => compareCodes(a.recording.id, b.recording.id));
    const entered: Trajectory = { ...trajectory, recordings };
    return number === undefined
        ? { kind: 'ok', trajectory: entered }
        : changeCycle(entered, number, each => ({
              ...each,
              recordings: [...each.recordings, recording.id],
              state: each.state === 'planned' ? 'recorded' : each.state
          }));
}

/** The camera that filmed decides, when the plan said another one. */
function seenBy(cycle: Cycle, { projection }: RecordingDocument): Cycle {
    return projection === 'equirectangular' ? { ...cycle, camera: { ...cycle.camera, projection } } : cycle;
}

/** Who is on film: everyone who may come into view but for those who were elsewhere or outside the angle. */
function withPersons({ traject, register }: Trajectory, recording: RecordingDocument, on: string): RecordingDocument {
    if (recording.persons || recording.kind === 'guidance') {
        return recording;
    }
    const away = new Set(
        outOfViewList(register)
            .filter(each => each.measure !== 'maskeerSector' && heldOn(each, recording.recordedAt ?? on))
            .map(({ person }) => person)
    );
    return { ...recording, persons: filmablePersons(traject).flatMap(({ code }) => (away.has(code) ? [] : [code])) };
}

/** A film of the guidance itself (nagesprek, kijkles): after the consent gate, with consent for the training (S0-26). */
export function guidanceReasons(trajectory: Trajectory, on: string): readonly Remark[] {
    const { phase = 'requested' } = trajectory.traject;
    return [
        ...consentGate(trajectory, on).reasons,
        ...(['intake', 'questionsSet', 'cycle', 'finalEvaluation', 'consolidation'].includes(phase)
            ? []
            : [
                  remark(
                      'INV-1',
                      'In deze fase mag er geen beeld bij.',
                      'Filmen kan na draagvlak en akkoord, en niet meer na stoppen, vernietigen of afsluiten.'
                  )
              ])
    ];
}

function withoutCycleReasons(trajectory: Trajectory, recording: RecordingDocument, on: string): readonly Remark[] {
    return [
        ...guidanceReasons(trajectory, on),
        ...(recording.kind === 'guidance'
            ? []
            : [remark('S1-11', `Opname ${recording.id} hoort nog bij geen cyclus.`, 'Kies de cyclus waarin deze les is gefilmd.')])
    ];
}

function factReasons(trajectory: Trajectory, recording: RecordingDocument, cycle: Cycle | undefined): readonly Remark[] {
    const reasons: Remark[] = [];
    const file = recordingPath(recording.id);
    if (trajectory.recordings.some(dossier => dossier.recording.id === recording.id)) {
        reasons.push({ ...remark('03-3.2', `Opname ${recording.id} bestaat al.`, 'Kies een ander nummer voor deze opname.'), file });
    }
    const open = [...(recording.placement ? [] : ['waar de camera stond']), ...(recording.venue ? [] : ['in welke ruimte'])];
    if (cycle && open.length > 0) {
        reasons.push({
            ...remark('S1-5', `Opname ${recording.id}: nog in te vullen: ${enumerate(open)}.`, 'Vul dit bij het binnenbrengen in.'),
            file
        });
    }
    if (recording.filmedBy === 'leerling' && !(cycle?.pupilFilms?.experiment === true && cycle.pupilFilms.coacheeAgreedOn)) {
        reasons.push(
            remark(
                'S2-11',
                'Een leerling filmde; dat is een experiment waar de leerkracht vooraf ja tegen zegt.',
                'Merk de cyclus als experiment en leg het ja van de leerkracht vast.'
            )
        );
    }
    return reasons;
}

/** Consent of everyone who is on this film, and sectors that were burned into the picture on the way in. */
function onFilmReasons(trajectory: Trajectory, recording: RecordingDocument, on: string): readonly Remark[] {
    const is360 = recording.projection === 'equirectangular';
    const main = purposeOf(recording);
    const sectors = new Set(
        outOfViewList(trajectory.register).flatMap(({ person, measure }) => (measure === 'maskeerSector' ? [person] : []))
    );
    return purposesOf(recording, main).flatMap((purpose): Remark[] => {
        const blocked = blockedPersons(trajectory, { purpose, today: on, is360, recording });
        const unmasked = blocked.filter(({ person }) => sectors.has(person)).map(({ person }) => person);
        const others = blocked.filter(({ person }) => !sectors.has(person));
        return [
            ...(others.length === 0
                ? []
                : [
                      {
                          ...remark(
                              'INV-1',
                              `Op film zonder ${PURPOSE_LABELS[purpose]}: ${blockedText(others)}.`,
                              'Leg toestemming vast, of laat deze persoon niet in beeld komen.'
                          ),
                          persons: others.map(({ person }) => person),
                          file: REGISTER_PATH
                      }
                  ]),
            ...(unmasked.length === 0
                ? []
                : [
                      {
                          ...remark(
                              '03-3.3-360',
                              `De sector van ${enumerate(unmasked)} is nog niet in het beeld gemaskeerd.`,
                              'Maskeer de sector bij het binnenbrengen; het origineel wordt niet bewaard.'
                          ),
                          persons: unmasked,
                          file: recordingPath(recording.id)
                      }
                  ])
        ];
    });
}

function remark(rule: string, message: string, opens: string): Remark {
    return { rule, message, opens, file: TRAJECT_PATH };
}
