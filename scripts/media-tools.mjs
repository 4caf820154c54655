// Finds ffmpeg and ffprobe; installs them where that can be done without asking (Debian as root, or ffmpeg-static's own download).
import { chmodSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT, ask, run, say } from './environment.mjs';

const require = createRequire(join(ROOT, 'extensions', 'video-timeline', 'package.json'));

/** The binary that a package brings, made runnable as its install script (which did not run) would have done. */
function fromPackage(name, pick) {
    try {
        const path = pick(require(name));
        chmodSync(path, 0o755);
        return path;
    } catch {
        return undefined;
    }
}

const answers = path => (path && ask(path, ['-version']) ? path : undefined);

/** The one that the environment names, that of this machine, or else the one from a package. */
function findTool(name, variable, fromNpm) {
    const folders = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', '/usr/lib/jellyfin-ffmpeg'];
    return (
        answers(process.env[variable]) ??
        answers(name) ??
        folders.map(folder => answers(join(folder, name))).find(Boolean) ??
        answers(fromNpm())
    );
}

const find = () => ({
    ffmpeg: findTool('ffmpeg', 'FFMPEG_PATH', () => fromPackage('ffmpeg-static', module => module)),
    // The build in this package is old and crashes on some films: only when there is no other.
    ffprobe: findTool('ffprobe', 'FFPROBE_PATH', () => fromPackage('@ffprobe-installer/ffprobe', module => module.path))
});

/** True on a Debian-like machine where this process may install packages. */
export const mayUseApt = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian packages; says what it does. */
export async function aptInstall(...packages) {
    say(`Beeldspoor installeert ${packages.join(' en ')} …`);
    const environment = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['update', '-qq'], environment);
    return (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], environment)) === 0;
}

function advice() {
    switch (process.platform) {
        case 'darwin':
            return 'brew install ffmpeg';
        case 'win32':
            return 'winget install Gyan.FFmpeg';
        default:
            return existsSync('/usr/bin/dnf') ? 'sudo dnf install ffmpeg' : 'sudo apt install ffmpeg';
    }
}

/** Paths of both tools, or undefined for what is not to be had; then the one command to type was said. */
export async function ensureMediaTools({ install = true } = {}) {
    let tools = find();
    if (install && (!tools.ffmpeg || !tools.ffprobe) && mayUseApt()) {
        await aptInstall('ffmpeg');
        tools = find();
    }
    const downloader = join(ROOT, 'node_modules', 'ffmpeg-static', 'install.js');
    if (install && !tools.ffmpeg && existsSync(downloader)) {
        say('Beeldspoor haalt ffmpeg op …');
        await run(process.execPath, [downloader], { timeout: 120_000, stdio: 'ignore' });
        tools = find();
    }
    if (!tools.ffmpeg || !tools.ffprobe) {
        say(
            `\n${!tools.ffmpeg ? 'ffmpeg' : 'ffprobe'} is niet gevonden. Beeldspoor start wel, maar nieuwe opnamen toevoegen gaat nog niet.\n` +
                `Typ eenmalig:  ${advice()}\nen start Beeldspoor daarna opnieuw.`
        );
    }
    return tools;
}
