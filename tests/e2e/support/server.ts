import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const REPOSITORY = resolve(__dirname, '..', '..', '..');

/** The wished port when nobody has it, else any that is free. */
function freePort(wished = 0): Promise<number> {
    return new Promise((done, failed) => {
        const probe = createServer();
        probe.on('error', error => (wished === 0 ? failed(error) : done(freePort())));
        probe.listen(wished, '127.0.0.1', () => {
            const { port } = probe.address() as AddressInfo;
            probe.close(() => done(port));
        });
    });
}

/** Programs of one place follow one another at one address, for which the browser keeps what it compiled. */
const FIRST_PORT = 47_310;

/** The real program, started as a user does: `npm start -- --port N --root DIR --no-install`. */
export class BeeldspoorServer {
    protected child: ChildProcess | undefined;
    protected link: string | undefined;

    protected constructor(
        readonly root: string,
        readonly port: number
    ) {}

    get url(): string {
        return `http://127.0.0.1:${this.port}`;
    }

    /** One-use sign-in link of the last start. */
    get signInLink(): string {
        if (!this.link) {
            throw new Error('The server has not printed a link.');
        }
        return this.link;
    }

    static async start({
        root = mkdtempSync(join(tmpdir(), 'beeldspoor-e2e-')),
        place
    }: { readonly root?: string; readonly place?: number } = {}): Promise<BeeldspoorServer> {
        const server = new BeeldspoorServer(root, await freePort(place === undefined ? undefined : FIRST_PORT + place));
        await server.launch();
        return server;
    }

    /** Starts, or starts again after `kill`; resolves with the milliseconds until the link was printed. */
    launch(): Promise<number> {
        const began = Date.now();
        const child = spawn(
            process.execPath,
            [join(REPOSITORY, 'scripts', 'start.mjs'), '--port', String(this.port), '--root', this.root, '--no-install'],
            { stdio: ['ignore', 'pipe', 'pipe'] }
        );
        this.child = child;
        let output = '';
        return new Promise((done, failed) => {
            const listen = (chunk: Buffer): void => {
                output += chunk.toString();
                const link = /http:\/\/127\.0\.0\.1:\d+\/aanmelden\?sleutel=\S+/.exec(output)?.[0];
                if (link) {
                    this.link = link;
                    done(Date.now() - began);
                }
            };
            child.stdout.on('data', listen);
            child.stderr.on('data', listen);
            child.on('exit', code => failed(new Error(`The program stopped (${code}) before it printed a link:\n${output}`)));
        });
    }

    /** kill -9 of the backend itself, as a power cut would. */
    async kill(): Promise<void> {
        const { pid } = JSON.parse(readFileSync(join(this.root, '.beeldspoor', 'adres.json'), 'utf8')) as { pid: number };
        const stopped = new Promise<void>(done => this.child?.on('exit', () => done()));
        process.kill(pid, 'SIGKILL');
        await stopped;
    }

    async stop(): Promise<void> {
        const child = this.child;
        if (child && child.exitCode === null) {
            const stopped = new Promise<void>(done => child.on('exit', () => done()));
            child.kill('SIGTERM');
            await stopped;
        }
        rmSync(this.root, { recursive: true, force: true });
    }
}
