import { z } from 'zod';

/** A positive fraction: frames per second (`30000/1001`) or seconds per tick (`1/90000`). */
export interface Rational {
    readonly num: number;
    readonly den: number;
}

export const rationalSchema = z.object({ num: z.int().positive(), den: z.int().positive() });
