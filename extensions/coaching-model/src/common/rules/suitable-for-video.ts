import { enumerate } from '../language/dutch-number';
import type { Rule } from './rule';

/** S3-19: only verbeterpunten that suit film have recordings. */
export const SUITABLE_FOR_VIDEO: Rule = {
    id: 'S3-19',
    check: ({ instruments: { teamPlan } }) =>
        (teamPlan?.value.improvements ?? []).flatMap((improvement, index) =>
            !improvement.suitableForVideo && improvement.recordings.length > 0
                ? [
                      {
                          rule: 'S3-19',
                          severity: 'error' as const,
                          message: `Verbeterpunt ${improvement.id} leent zich niet voor film, maar heeft wel ${enumerate(improvement.recordings)}.`,
                          file: teamPlan?.file ?? '',
                          path: ['improvements', index, 'recordings']
                      }
                  ]
                : []
        )
};
