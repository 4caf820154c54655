/** A number of bytes as people say it: `940 kB`, `2,8 GB` (powers of ten, decimal comma). */
export function fileSizeText(bytes: number): string {
    const [divisor, unit, digits] = bytes < 1e6 ? [1e3, 'kB', 0] : bytes < 1e9 ? [1e6, 'MB', bytes < 1e8 ? 1 : 0] : [1e9, 'GB', 1];
    return `${(bytes / divisor).toFixed(digits).replace('.', ',')} ${unit}`;
}
