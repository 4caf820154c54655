import { describe, expect, it } from 'vitest';
import { groupShortcuts, keyNames } from './shortcut-groups';

describe('groupShortcuts', () => {
    const titles = new Map([
        ['player', 'Film'],
        ['playback', 'Film'],
        ['coding', 'Coderen']
    ]);

    it('keeps the order of the titles and puts the rest last', () => {
        const shortcut = (command: string): { command: string; label: string; keys: string[] } => ({
            command,
            label: command,
            keys: ['K']
        });
        const groups = groupShortcuts(
            ['beeldspoor.coding.code1', 'beeldspoor.strange.thing', 'beeldspoor.playback.loop', 'beeldspoor.player.play'].map(shortcut),
            titles,
            'Overig'
        );
        expect(groups.map(group => [group.title, group.shortcuts.map(s => s.command)])).toEqual([
            ['Film', ['beeldspoor.playback.loop', 'beeldspoor.player.play']],
            ['Coderen', ['beeldspoor.coding.code1']],
            ['Overig', ['beeldspoor.strange.thing']]
        ]);
    });

    it('has no empty groups', () => {
        expect(groupShortcuts([], titles, 'Overig')).toEqual([]);
    });
});

describe('keyNames', () => {
    it('says keys as they stand on a keyboard', () => {
        expect(keyNames(['Ctrl', 'ArrowLeft'])).toEqual(['Ctrl', '←']);
        expect(keyNames(['Space'])).toEqual(['spatie']);
        expect(keyNames(['Shift', 'Q'])).toEqual(['Shift', 'Q']);
    });
});
