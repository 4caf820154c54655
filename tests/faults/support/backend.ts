import { ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export const REPOSITORY = resolve(__dirname, '..', '..', '..');
export const MAIN = join(REPOSITORY, 'browser-app', 'lib', 'backend', 'main.js');

export interface Answer {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
    readonly body: string;
}

export interface Ask {
    readonly method?: string;
    readonly headers?: Record<string, string | string[]>;
    readonly body?: string | Buffer;
}

/** The real, built server on a folder and a port of its own. */
export class Backend {
    protected constructor(
        readonly root: string,
        readonly port: number,
        protected readonly child: ChildProcess,
        readonly complaints: () => string
    ) {}

    /** @throws when there is no built server: `npm test` builds it first. */
    static async start(root = mkdtempSync(join(tmpdir(), 'beeldspoor-')), args: string[] = []): Promise<Backend> {
        if (!existsSync(MAIN)) {
            throw new Error('There is no built server; run npm run build first');
        }
        const real = realpathSync(root);
        const port = await freePort();
        const child = spawn(process.execPath, [MAIN, '--hostname', '127.0.0.1', '--port', String(port), ...args], {
            env: { ...process.env, BEELDSPOOR_ROOT: real, THEIA_CONFIG_DIR: join(real, '.beeldspoor'), BEELDSPOOR_HOSTS: '' },
            stdio: ['ignore', 'ignore', 'pipe']
        });
        let said = '';
        child.stderr?.on('data', data => (said += String(data)));
        const backend = new Backend(real, port, child, () => said);
        for (let attempt = 0; attempt < 400; attempt += 1) {
            if (
                await backend.ask('/').then(
                    () => true,
                    () => false
                )
            ) {
                return backend;
            }
            await delay(50);
        }
        await backend.kill();
        throw new Error(`The server did not start: ${said}`);
    }

    /** One request, exactly as given: no header is added but Host, and that only when none is given. */
    ask(path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
        return new Promise((answered, failed) => {
            const asked = request(
                { host: '127.0.0.1', port: this.port, path, method, headers: { Host: `127.0.0.1:${this.port}`, ...headers }, agent: false },
                response => {
                    const parts: Buffer[] = [];
                    response.on('data', (part: Buffer) => parts.push(part));
                    response.on('error', failed);
                    response.on('end', () =>
                        answered({
                            status: response.statusCode ?? 0,
                            headers: response.headers,
                            body: Buffer.concat(parts).toString('latin1')
                        })
                    );
                }
            );
            asked.on('error', failed);
            asked.end(body);
        });
    }

    /** Leaves a key as the start script does, and gives it. */
    key(lifetime = 60_000): string {
        const key = randomBytes(24).toString('base64url');
        const folder = join(this.root, '.beeldspoor', 'aanmelding');
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, createHash('sha256').update(key).digest('hex')), JSON.stringify({ expiresAt: Date.now() + lifetime }));
        return key;
    }

    /** Signs in with a fresh key and gives the Cookie header that goes with every request from then on. */
    async signIn(): Promise<string> {
        const signedIn = await this.ask(`/aanmelden?sleutel=${this.key()}`);
        const session = firstCookie(signedIn);
        const first = await this.ask('/', { headers: { Cookie: session } });
        return `${session}; ${firstCookie(first)}`;
    }

    async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
        if (this.child.exitCode === null && this.child.signalCode === null) {
            const closed = new Promise(done => this.child.once('close', done));
            this.child.kill(signal);
            await closed;
        }
    }

    async stop(): Promise<void> {
        await this.kill();
        rmSync(this.root, { recursive: true, force: true });
    }
}

export function firstCookie(answer: Answer): string {
    const [cookie = ''] = [answer.headers['set-cookie'] ?? []].flat();
    return cookie.split(';')[0];
}

function freePort(): Promise<number> {
    return new Promise(done => {
        const probe = createServer().listen(0, '127.0.0.1', () => {
            const address = probe.address();
            probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
        });
    });
}
