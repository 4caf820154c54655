import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { TRAJECT_PATH } from '../../common/trajectory/document-paths';

/** Name of the example traject. */
export const EXAMPLE_NAME = '2026-bart-g6';

/**
 * The folder of the example traject as it came with the program: beside the bundled backend, or in this package.
 * @returns undefined when it did not come along
 */
export function exampleFolder(): string | undefined {
    return [join(__dirname, 'voorbeeld'), join(__dirname, '..', '..', '..', 'voorbeeld')]
        .map(folder => join(folder, EXAMPLE_NAME))
        .find(folder => existsSync(join(folder, TRAJECT_PATH)));
}
