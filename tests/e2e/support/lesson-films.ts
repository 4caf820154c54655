import { film, type FilmRecipe } from '../../generators/films';

const QUICK = ['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '32', '-pix_fmt', 'yuv420p', '-g', '50'];

/** A leswisseling of so many seconds at 25 frames a second, as small as it can be and still be watched. */
export function lessonFilm(seconds: number): Promise<string> {
    const recipe: FilmRecipe = {
        name: `les${seconds}`,
        frameCount: seconds * 25,
        rate: { num: 25, den: 1 },
        width: 320,
        height: 180,
        video: QUICK
    };
    return film(recipe);
}
