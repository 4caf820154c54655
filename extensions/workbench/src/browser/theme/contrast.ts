function channel(value: number): number {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance(hex: string): number {
    const at = (index: number): number => channel(parseInt(hex.slice(index, index + 2), 16));
    return 0.2126 * at(1) + 0.7152 * at(3) + 0.0722 * at(5);
}

/** Contrast ratio of two opaque colours `#rrggbb`, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(first: string, second: string): number {
    const [low, high] = [luminance(first), luminance(second)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
}
