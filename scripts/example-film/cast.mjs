// Who is in the film, where everybody sits, and what they look like. L15 works in another room: the chair stays empty.
import { polar } from './sphere.mjs';

const SKINS = [
    ['#f5d3b5', '#eabf9d'],
    ['#ebbd98', '#dda981'],
    ['#cf966c', '#bd8359'],
    ['#a06b48', '#8e5b3b'],
    ['#7a4e36', '#6a422c']
];
const HAIRS = { blond: '#dcb56a', brown: '#8d623f', dark: '#523a2b', black: '#322a2a', red: '#bf6c40' };

const look = (skin, color, hair, shirt, more) => ({
    skin: SKINS[skin][0],
    skinDark: SKINS[skin][1],
    hair,
    hairColor: HAIRS[color] ?? color,
    shirt,
    trousers: '#5f7184',
    trousersFar: '#53647a',
    ...more
});

export const LOOKS = {
    LK1: look(1, '#6b4a32', 'short', '#3f78a8', {
        adult: true,
        beard: true,
        badge: true,
        collar: '#e9eef2',
        trousers: '#4a5263',
        trousersFar: '#414858',
        shoes: '#6b4d38',
        eyeWhite: '#fdf6ee',
        fringe: -25
    }),
    L01: look(0, 'blond', 'tails', '#8fbf9b', { fringe: 20 }),
    L02: look(3, 'black', 'short', '#e3c15f', { stripe: '#f4e6b4' }),
    L03: look(4, 'black', 'curly', '#7a6db5', { short: true, stripe: '#cfc8ec' }),
    L04: look(0, 'red', 'short', '#6fa8a0', { fringe: -30, stripe: '#d6ebe6' }),
    L05: look(2, 'dark', 'long', '#c58fb0'),
    L06: look(1, 'brown', 'short', '#86b1cc', { fringe: 25, glasses: true }),
    L07: look(0, '#c98a45', 'tail', '#f08a24', {
        fringe: 22,
        band: '#ffffff',
        trousers: '#5b6f96',
        trousersFar: '#4f6288',
        stripe: '#ffd9ad'
    }),
    L08: look(3, 'black', 'bun', '#d59a94'),
    L09: look(1, 'dark', 'tail', '#9db7d6', { fringe: -20 }),
    L10: look(0, 'brown', 'short', '#a8c686', { fringe: 15, short: true }),
    L11: look(2, '#5e8f8a', 'scarf', '#b7cfc4', { brow: '#3d2d25' }),
    L12: look(2, 'black', 'long', '#d9738a', { fringe: -25, stripe: '#f5cfd6' }),
    L13: look(0, 'blond', 'short', '#7fa6b8', { fringe: -20, stripe: '#dbe9ef' }),
    L14: look(4, 'black', 'bun', '#e7cf86'),
    L15: look(1, 'brown', 'short', '#b9b0a0'),
    L16: look(1, 'red', 'tails', '#a9a2cf'),
    L17: look(3, 'black', 'curly', '#8fbf9b', { short: true }),
    L18: look(0, 'dark', 'short', '#cf9f78', { glasses: true, fringe: 18 }),
    L19: look(2, 'dark', 'short', '#7d93b8', { fringe: -22 }),
    L20: look(0, 'blond', 'long', '#d8a3b8', { fringe: 25 }),
    L21: look(4, 'black', 'curly', '#9ac0c9'),
    L22: look(1, 'brown', 'tail', '#b8c77e', { fringe: 20 }),
    L23: look(2, 'black', 'short', '#c98f86', { short: true }),
    L24: look(0, 'brown', 'short', '#8aa7a0', { fringe: -28, glasses: true })
};
export const CODES = Object.keys(LOOKS).filter(code => code !== 'L15');

/** Six tables around the camera: direction of the middle, and who sits from left to right (ends at the sides, the others behind). */
export const GROUPS = [
    { id: 'A', yaw: 43, codes: ['L01', 'L02', 'L03', 'L04'] },
    { id: 'B', yaw: -2, codes: ['L09', 'L11', 'L12', 'L10'] },
    { id: 'C', yaw: -47, codes: ['L13', 'L14', 'L16', 'L17'] },
    { id: 'D', yaw: -92, codes: ['L18', 'L19', 'L20', 'L21'] },
    { id: 'E', yaw: -137, codes: ['L22', 'L23', 'L24', 'L05'] },
    { id: 'F', yaw: 178, codes: ['L06', 'L08', 'L07', 'L15'] }
];
export const TABLE_DISTANCE = 2;

/** A point at a table: `aside` to the right as the camera sees it, `out` away from the camera. */
export function atTable(yaw, aside, out, distance = TABLE_DISTANCE) {
    const [x, z] = polar(yaw, distance + out);
    const [rx, rz] = polar(yaw + 90, aside);
    return [x + rx, z + rz];
}

/** Place and direction of each chair. */
export const SEATS = Object.fromEntries(
    GROUPS.flatMap(({ id, yaw, codes }) =>
        [
            { aside: -0.6, out: 0.08, heading: yaw + 90, end: true },
            { aside: -0.235, out: 0.55, heading: yaw + 180 },
            { aside: 0.235, out: 0.55, heading: yaw + 180 },
            { aside: 0.6, out: 0.08, heading: yaw - 90, end: true }
        ].map(({ aside, out, heading, end }, n) => [codes[n], { group: id, place: atTable(yaw, aside, out), heading, end: end === true }])
    )
);

/** The place in front where Sandra is sent. */
export const FRONT_SEAT = { place: polar(135, 2.05), heading: 40, end: true };
export const FRONT_TABLE = { place: polar(121.5, 2.07), turn: 40 };
