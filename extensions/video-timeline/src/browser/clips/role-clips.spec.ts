import type { ClipsDocument } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import { clipsSchema } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import type { Role } from '@beeldspoor/coaching-model/lib/common/phases/command';
import { readyTrajectory } from '@beeldspoor/coaching-model/lib/common/phases/testing/ready-trajectory';
import type { DocumentModel } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { Emitter, Event } from '@theia/core/lib/common/event';
import { describe, expect, it } from 'vitest';
import { RoleClips } from './role-clips';

const CLIPS = clipsSchema.parse({
    schemaVersion: 1,
    recording: 'O1',
    clips: [{ id: 'C01', startFrame: 0, endFrame: 100, mark: 'parel' }]
});

/** The fragments of the first cycle, which the begeleider chooses. */
function clipsFor(role: Role): { clips: RoleClips; value: () => ClipsDocument } {
    const changed = new Emitter<void>();
    let value = CLIPS;
    const model = {
        get value() {
            return value;
        },
        readOnly: false,
        onDidChange: changed.event,
        edit: (_label: string, recipe: (before: ClipsDocument) => ClipsDocument) => {
            value = recipe(value);
            changed.fire();
        },
        dispose: () => undefined
    } as unknown as DocumentModel<ClipsDocument>;
    const trajectory = readyTrajectory({ traject: { cycles: [{ number: 1, recordings: ['O1'] }] } });
    const clips = new RoleClips(model, { recording: 'O1', trajectory: () => trajectory, role: () => role, onDidChange: Event.None });
    return { clips, value: () => value };
}

describe('a veto in the fragments of a recording', () => {
    it('S3-17: the leerkracht takes a fragment back that the begeleider chose, and alone gives it back', () => {
        const { clips, value } = clipsFor('coachee');
        expect(clips.readOnly).toBe(true);
        expect(clips.vetoBy).toBe('LK1');
        clips.veto('intrekken', 'C01');
        expect(value().clips[0].veto).toMatchObject({ by: 'LK1' });
        clips.liftVeto('vrijgeven', 'C01');
        expect(value().clips[0].veto).toBeUndefined();
    });

    it('S3-17: the begeleider can neither take back nor give back', () => {
        const { clips, value } = clipsFor('coach');
        expect(clips.vetoBy).toBeUndefined();
        expect(() => clips.veto('intrekken', 'C01')).toThrow('Alleen de leerkracht zelf');
        expect(value()).toBe(CLIPS);
    });
});
