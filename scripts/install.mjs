// Installs the packages of the lock file when they are not there, or when the lock file changed.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, fail, readText, run, say } from './environment.mjs';

export async function ensureInstalled({ install = true } = {}) {
    const lock = join(ROOT, 'package-lock.json');
    const stamp = join(ROOT, 'node_modules', '.beeldspoor');
    const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
    if (readText(stamp) === wanted) {
        return;
    }
    const npmLock = join(ROOT, 'node_modules', '.package-lock.json');
    const installedByHand = existsSync(npmLock) && statSync(npmLock).mtimeMs >= statSync(lock).mtimeMs;
    if (!installedByHand) {
        if (!install) {
            fail(
                'De pakketten van Beeldspoor zijn nog niet geïnstalleerd.',
                'Er is niets veranderd.',
                'Typ «npm ci», of laat --no-install weg: dan gebeurt het vanzelf.'
            );
        }
        say('Beeldspoor installeert de pakketten die het nodig heeft (eenmalig, een paar minuten) …');
        if ((await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) !== 0) {
            fail(
                'Het installeren van de pakketten is niet gelukt.',
                'Er is verder niets veranderd.',
                'Kijk hierboven wat npm meldt (vaak: geen verbinding, of een volle schijf) en typ de opdracht opnieuw.'
            );
        }
    }
    writeFileSync(stamp, wanted);
}
