import type { Remark } from '../gates/remark';
import { TRAJECT_PATH } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';

/** 'Kijken met kinderen' is rounded off when a fragment of a later recording shows the wanted behaviour (S0-14). */
export function evidenceReasons({ traject, recordings }: Trajectory): readonly Remark[] {
    const { evidence } = traject;
    const refuse = (message: string, opens: string): readonly Remark[] => [{ rule: 'S0-14', message, opens, file: TRAJECT_PATH }];
    const dossier = recordings.find(({ recording }) => recording.id === evidence?.recording);
    if (!evidence || !dossier?.clips.clips.some(({ id, veto }) => id === evidence.clip && !veto)) {
        return refuse(
            'Er is nog geen fragment gekozen dat het gewenste gedrag laat zien.',
            'Kies een fragment uit een latere opname dan de eerste.'
        );
    }
    const cycle = traject.cycles.find(each => each.recordings.includes(evidence.recording))?.number ?? 1;
    return cycle >= 2
        ? []
        : refuse(
              `Fragment ${evidence.clip} komt uit de eerste opname (${evidence.recording}).`,
              'Kies een fragment uit een latere opname: dan is te zien wat er veranderde.'
          );
}
