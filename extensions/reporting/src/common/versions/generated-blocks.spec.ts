import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readBlocks, writeBlocks } from './generated-blocks';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
const blocks = [
    { id: 'gegevens', markdown: '## Gegevens\n\nGroep 6' },
    { id: 'doelen', markdown: '## Doelen\n\n- Rust' }
];

describe('generated blocks', () => {
    it('gives the same bytes for the same parts', () => {
        expect(writeBlocks(blocks, undefined, digest)).toBe(writeBlocks(blocks, undefined, digest));
    });

    it('keeps what a person wrote before, between and after the parts', () => {
        const written = writeBlocks(blocks, undefined, digest)
            .replace('<!-- beeldspoor:begin gegevens', 'Vooraf.\n\n<!-- beeldspoor:begin gegevens')
            .replace('<!-- beeldspoor:end gegevens -->', '<!-- beeldspoor:end gegevens -->\n\nEigen aanvulling van Bart.')
            .concat('\nSlotwoord.\n');
        const changed = [{ id: 'gegevens', markdown: '## Gegevens\n\nGroep 7' }, blocks[1]];
        const next = writeBlocks(changed, readBlocks(written, digest), digest);
        expect(next.indexOf('Vooraf.')).toBe(0);
        expect(next).toContain('Groep 7');
        expect(next).not.toContain('Groep 6');
        expect(next.indexOf('Eigen aanvulling van Bart.')).toBeGreaterThan(next.indexOf('end gegevens'));
        expect(next.indexOf('Eigen aanvulling van Bart.')).toBeLessThan(next.indexOf('begin doelen'));
        expect(next.trimEnd().endsWith('Slotwoord.')).toBe(true);
        expect(next.match(/Slotwoord/g)).toHaveLength(1);
    });

    it('loses nothing of a part that a person changed', () => {
        const written = writeBlocks(blocks, undefined, digest).replace('- Rust', '- Rust bij de overgang');
        const next = writeBlocks([blocks[0], { id: 'doelen', markdown: '## Doelen\n\n- Contact' }], readBlocks(written, digest), digest);
        expect(next).toContain('- Contact');
        expect(next).toContain('> - Rust bij de overgang');
    });

    it('keeps handwriting of a part that is gone, and an unfinished mark as handwriting', () => {
        const written = writeBlocks(blocks, undefined, digest) + '\nBij doelen.\n<!-- beeldspoor:begin half abc -->\nrest\n';
        const next = writeBlocks([blocks[0]], readBlocks(written, digest), digest);
        expect(next).toContain('Bij doelen.');
        expect(next).toContain('rest');
    });

    it('reads a file with Windows line ends as unchanged', () => {
        const written = writeBlocks(blocks, undefined, digest).replace(/\n/g, '\r\n');
        expect(readBlocks(written, digest).blocks.map(block => block.edited)).toEqual([false, false]);
    });
});
