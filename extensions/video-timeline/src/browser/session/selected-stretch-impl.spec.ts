import { BASIS_CODEBOOK } from '@beeldspoor/coaching-model/lib/common/codebook/basis-codebook';
import { Emitter } from '@theia/core/lib/common/event';
import { Container } from '@theia/core/shared/inversify';
import { describe, expect, it } from 'vitest';
import { FakeRecordingSession } from '../coding/testing/fake-recording-session';
import { type RecordingSession, RecordingSessions } from './recording-session';
import { SelectedStretchImpl } from './selected-stretch-impl';

describe('SelectedStretchImpl', () => {
    const state = { id: 'T1', tier: 'turn', code: 'beurt', startFrame: 100, endFrame: 200, actor: 'LK1' } as const;
    const point = { ...state, id: 'P1', endFrame: 101 };

    it('is what is marked in the recording in front, else the selected state', () => {
        const session = new FakeRecordingSession({ codebook: BASIS_CODEBOOK, annotations: [state, point] });
        const changed = new Emitter<RecordingSession | undefined>();
        const sessions: RecordingSessions = { active: session, onDidChangeActive: changed.event };
        const container = new Container();
        container.bind(RecordingSessions).toConstantValue(sessions);
        const selected = container.resolve(SelectedStretchImpl);
        const { id } = session.recording;
        let changes = 0;
        selected.onDidChange(() => (changes += 1));

        expect(selected.of(id)).toBeUndefined();
        session.select(['P1']);
        expect(selected.of(id)).toBeUndefined();
        session.select(['T1']);
        expect(selected.of(id)).toEqual({ startFrame: 100, endFrame: 200 });
        session.setMarked({ start: 50 });
        expect(selected.of(id)).toEqual({ startFrame: 100, endFrame: 200 });
        session.setMarked({ start: 50, end: 60 });
        expect(selected.of(id)).toEqual({ startFrame: 50, endFrame: 60 });
        expect(selected.of('O99')).toBeUndefined();
        expect(changes).toBe(4);
    });
});
