// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { RecordingSession } from '../session/recording-session';
import { PanePerson } from './pane-person';

describe('PanePerson', () => {
    it('says the spot that is shown, and a person only where no spot is known', () => {
        const session = {
            look: { spherical: true, second: {}, personOf: () => 'L07' },
            persons: [{ code: 'LK1' }, { code: 'L07' }],
            recording: { spots: [{ id: 'P02', label: 'L07 vooraan', person: 'L07', yaw: 135, pitch: -10 }] }
        };
        const { node } = new PanePerson(session as unknown as RecordingSession, 'second');
        expect(node.selectedOptions[0].text).toBe('L07 vooraan');
        expect([...node.options].map(({ text }) => text)).toContain('Leerkracht LK1');
    });
});
