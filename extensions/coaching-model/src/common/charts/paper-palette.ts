import type { ChartTone } from './chart';

/**
 * Colours of charts on paper and in files: always light, each at least 3:1 on white but for what lies under text (the light theme
 * of the house, `ux.md` «Signs»).
 */
export const PAPER_PALETTE: Readonly<Record<ChartTone, string>> = {
    ink: '#1d2629',
    quiet: '#55646a',
    line: '#83949a',
    ground: '#ffffff',
    band: '#f3f6f6',
    wash: '#dbe8ea',
    teacher: '#12606f',
    actor1: '#b06400',
    actor2: '#2780b8',
    actor3: '#00805c',
    actor4: '#a94f83',
    actor5: '#c04f00',
    actor6: '#857500',
    actor7: '#0b5fa5',
    actor8: '#5f6670',
    undetermined: '#5f6670',
    supported: '#0b69a8',
    chance: '#a85f00'
};
