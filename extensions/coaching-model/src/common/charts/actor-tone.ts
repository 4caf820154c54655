import { actorHue } from '../persons/actor-hue';
import type { ChartTone } from './chart';

/** The tone a person keeps through a traject: the accent for a teacher, a hue for a pupil, a quiet one for a group or an unknown. */
export function actorTone(code: string): ChartTone {
    const hue = actorHue(code);
    return hue === 'teacher' ? 'teacher' : (`actor${hue === 'none' ? 8 : hue}` as ChartTone);
}

/** A person as a short label: `L07`, `groep`. */
export function actorLabel(code: string): string {
    return code === 'GR' ? 'groep' : code;
}
