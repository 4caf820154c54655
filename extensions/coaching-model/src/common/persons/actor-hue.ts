/** Number of hues for persons beside the accent of the teacher. */
export const ACTOR_HUES = 7;

/**
 * The hue a person keeps through a traject: `teacher` for every `LKn`, a number from 1 for pupils (by their own number,
 * so that it never shifts when somebody is added), `none` for group, coach and unknown.
 */
export function actorHue(code: string | undefined): number | 'teacher' | 'none' {
    if (code === undefined) {
        return 'none';
    }
    if (/^LK\d+$/.test(code)) {
        return 'teacher';
    }
    const pupil = /^L(\d+)$/.exec(code);
    return pupil ? (Number(pupil[1]) % ACTOR_HUES) + 1 : 'none';
}

/** Name of the CSS variable with that hue. */
export function actorColorVariable(code: string | undefined): string {
    const hue = actorHue(code);
    return hue === 'teacher'
        ? '--theia-beeldspoor-teacher'
        : hue === 'none'
          ? '--theia-beeldspoor-actor8'
          : `--theia-beeldspoor-actor${hue}`;
}
