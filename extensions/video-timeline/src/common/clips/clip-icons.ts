/** Icons of fragments for the canvas, 16 × 16: SVG path data, stroked; the same shapes as the icons of the pages (`bs-icon-parel`, `bs-icon-puzzel`). */
export const CLIP_ICONS: Readonly<Record<'parel' | 'puzzel' | 'fragment', string>> = {
    /** A pearl: a ball with a gleam. */
    parel: 'M14 8A6 6 0 1 1 2 8A6 6 0 1 1 14 8ZM4.9 7.6A3.3 3.3 0 0 1 7.6 4.9',
    /** A piece of a puzzle: a knob above, one at the right, a bay below. */
    puzzel: 'M2.5 5h2.9a1.7 1.7 0 1 1 3.2 0h2.9v2.9a1.7 1.7 0 1 1 0 3.2V14H8.6a1.65 1.65 0 1 0-3.2 0H2.5z',
    /** Neither yet. */
    fragment: 'M2.5 4.5h11v7h-11Z'
};
