// Makes all generated test films: node tests/generators/make-films.mjs
import { build } from 'esbuild';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { outputFiles } = await build({ entryPoints: [join(here, 'films.ts')], bundle: true, platform: 'node', format: 'esm', write: false });
const { FILMS, film } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
for (const recipe of Object.values(FILMS)) {
    console.log(await film(recipe));
}
