import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Backend, firstCookie, REPOSITORY } from './support/backend';

let backend: Backend;
let cookie: string;

beforeAll(async () => {
    backend = await Backend.start();
    cookie = await backend.signIn();
});

afterAll(() => backend.stop());

const FRONTEND = readdirSync(join(REPOSITORY, 'browser-app', 'lib', 'frontend')).map(name => `/${name}`);
const ROUTES = [
    '/',
    '/index.html',
    ...FRONTEND,
    '/bundle.js.gz',
    '/file?file:///etc/hostname',
    '/files?uri=file:///etc/hostname',
    '/files/download?id=1',
    '/file-upload',
    '/afmelden',
    '/aanmelden',
    '/aanmelden?sleutel=',
    '/aanmelden?sleutel=../../sessies.json',
    '/media/O1',
    '/beeldspoor/media',
    '/socket.io',
    '/socket.io/',
    '/socket.io/socket.io.js',
    '/socket.io/socket.io.min.js.map',
    '/socket.io/?EIO=4&transport=polling',
    '/services',
    '/services/beeldspoor/documents',
    '//bundle.js',
    '/./bundle.js',
    '/%62undle.js',
    '/aanmelden/../bundle.js',
    '/aanmelden/%2e%2e/bundle.js',
    '/.beeldspoor/sessies.json',
    '/metrics',
    '/plugins',
    '/hostedPlugin/x'
];

/** One request as raw bytes; gives the status, or 0 when the server hung up. */
function raw(text: string): Promise<number> {
    return new Promise(done => {
        let said = '';
        const socket = connect(backend.port, '127.0.0.1', () => socket.write(text));
        socket.on('data', data => {
            said += data.toString('latin1');
            socket.end();
        });
        const finish = (): void => done(Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1] ?? 0));
        socket.on('close', finish);
        socket.on('error', finish);
        socket.setTimeout(5000, () => socket.destroy());
    });
}

const upgrade = (headers: readonly string[], path = '/socket.io/?EIO=4&transport=websocket'): Promise<number> =>
    raw(
        [
            `GET ${path} HTTP/1.1`,
            'Connection: Upgrade',
            'Upgrade: websocket',
            'Sec-WebSocket-Version: 13',
            'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
            ...headers,
            '',
            ''
        ].join('\r\n')
    );

describe('without the cookie', () => {
    it('every route answers the sign-in page and nothing else', async () => {
        const answered: string[] = [];
        for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
            for (const route of method === 'GET' ? ROUTES : ROUTES.filter(each => !FRONTEND.includes(each))) {
                const { status, body, headers } = await backend.ask(route, { method });
                const isPage = status === 401 && (method === 'HEAD' || body.includes('<h1>')) && headers['set-cookie'] === undefined;
                if (!isPage) {
                    answered.push(`${method} ${route} ${status} ${body.slice(0, 80)}`);
                }
            }
        }
        expect(answered).toEqual([]);
    });

    it('no wrong cookie opens anything', async () => {
        const good = cookie.split(';')[0];
        const [name, value] = good.split('=');
        const wrong = [
            `${name}=`,
            `${name}=${value.slice(1)}`,
            `${name}=${'A'.repeat(43)}`,
            `${name}=${value}x`,
            `${name}="${value}"`,
            `x${good}`,
            `${name}=${'A'.repeat(43)}; ${good}`,
            cookie.split('; ')[1]
        ];
        for (const each of wrong) {
            expect([each, (await backend.ask('/index.html', { headers: { Cookie: each } })).status]).toEqual([each, 401]);
        }
    });

    it('no socket opens', async () => {
        const own = [`Host: 127.0.0.1:${backend.port}`, `Origin: http://127.0.0.1:${backend.port}`];
        expect(await upgrade([...own, `Cookie: ${cookie}`])).toBe(101);
        const session = cookie.split('; ')[0];
        const attempts: [string, string[]][] = [
            ['no cookie', own],
            ['only Theia’s token', [...own, `Cookie: ${cookie.split('; ')[1]}`]],
            ['a made-up session', [...own, 'Cookie: beeldspoor-sessie=' + 'A'.repeat(43)]],
            ['no origin', [own[0], `Cookie: ${cookie}`]],
            ['another origin', [own[0], 'Origin: http://evil.example', `Cookie: ${cookie}`]],
            ['another port', [own[0], 'Origin: http://127.0.0.1:1', `Cookie: ${cookie}`]],
            ['an opaque origin', [own[0], 'Origin: null', `Cookie: ${cookie}`]],
            ['another host', ['Host: evil.example', 'Origin: http://evil.example', `Cookie: ${cookie}`]],
            ['without Theia’s token', [...own, `Cookie: ${session}`]]
        ];
        for (const [what, headers] of attempts) {
            expect([what, await upgrade(headers)]).not.toEqual([what, 101]);
        }
    });
});

describe('another name for this machine', () => {
    const hosts = (port: number): string[] => [
        'evil.example',
        `evil.example:${port}`,
        'localhost',
        '127.0.0.1',
        'localhost:1',
        `127.0.0.1:${port + 1}`,
        `localhost.:${port}`,
        `localhost.evil.example:${port}`,
        `127.0.0.1.nip.io:${port}`,
        `127.1:${port}`,
        `127.0.0.2:${port}`,
        `2130706433:${port}`,
        `0x7f000001:${port}`,
        `0177.0.0.1:${port}`,
        `0.0.0.0:${port}`,
        `[::]:${port}`,
        `[::ffff:127.0.0.1]:${port}`,
        `[0:0:0:0:0:0:0:1]:${port}`,
        `user@127.0.0.1:${port}`,
        `127.0.0.1:${port}@evil.example`,
        `127.0.0.1:${port}, evil.example`,
        `127.0.0.1:${port}.`,
        `127.0.0.1:0${port}`,
        `localhost%00:${port}`,
        `local\thost:${port}`,
        ' ',
        `127.0.0.1:${port}/`,
        `127.0.0.1:${port}#`
    ];

    it('is refused, also with the cookie', async () => {
        const passed: string[] = [];
        for (const host of hosts(backend.port)) {
            for (const path of ['/', '/bundle.css', `/aanmelden?sleutel=${backend.key()}`]) {
                const status = await raw(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n\r\n`);
                if (![421, 400].includes(status)) {
                    passed.push(`${host} ${path} ${status}`);
                }
            }
        }
        expect(passed).toEqual([]);
    });

    it('is refused without a Host, with two, in the request line, and however it was forwarded', async () => {
        const own = `127.0.0.1:${backend.port}`;
        expect(await raw(`GET / HTTP/1.0\r\nCookie: ${cookie}\r\n\r\n`)).toBe(421);
        expect([400, 421]).toContain(await raw(`GET / HTTP/1.1\r\nHost: ${own}\r\nHost: evil.example\r\nCookie: ${cookie}\r\n\r\n`));
        expect([400, 421]).toContain(await raw(`GET http://evil.example/ HTTP/1.1\r\nHost: ${own}\r\nCookie: ${cookie}\r\n\r\n`));
        const forwarded = { Host: 'evil.example', 'X-Forwarded-Host': own, Forwarded: `host=${own}`, Cookie: cookie };
        expect((await backend.ask('/', { headers: forwarded })).status).toBe(421);
    });

    it.each(['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])('lets %s through', async name => {
        expect((await backend.ask('/', { headers: { Host: `${name}:${backend.port}`, Cookie: cookie } })).status).toBe(200);
    });
});

describe('another page', () => {
    it('makes nothing happen', async () => {
        const foreign: Record<string, string>[] = [
            { Origin: 'http://evil.example' },
            { Origin: 'http://127.0.0.1:1' },
            { Origin: `http://localhost:${backend.port}` },
            { Origin: 'null' },
            { 'Sec-Fetch-Site': 'cross-site' },
            { 'Sec-Fetch-Site': 'same-site' }
        ];
        for (const headers of foreign) {
            for (const [path, method] of [
                ['/afmelden', 'POST'],
                ['/file-upload', 'POST'],
                ['/files', 'PUT'],
                ['/bundle.css', 'GET']
            ]) {
                expect([headers, path, (await backend.ask(path, { method, headers: { ...headers, Cookie: cookie } })).status]).toEqual([
                    headers,
                    path,
                    403
                ]);
            }
        }
    });

    it('may have a link to Beeldspoor', async () => {
        const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document', Cookie: cookie };
        expect((await backend.ask('/', { headers })).status).toBe(200);
    });
});

describe('the sign-in link', () => {
    it('works once', async () => {
        const key = backend.key();
        const first = await backend.ask(`/aanmelden?sleutel=${key}`);
        expect(first.status).toBe(200);
        expect(first.headers['set-cookie']?.[0]).toMatch(/^beeldspoor-sessie=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
        expect((await backend.ask('/', { headers: { Cookie: firstCookie(first) } })).status).toBe(200);
        const second = await backend.ask(`/aanmelden?sleutel=${key}`);
        expect([second.status, second.headers['set-cookie']]).toEqual([401, undefined]);
        expect(second.body).toContain('npm start');
    });

    it('works for one of many who come at the same time', async () => {
        const key = backend.key();
        const answers = await Promise.all(Array.from({ length: 10 }, () => backend.ask(`/aanmelden?sleutel=${key}`)));
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    });

    it('is not used up by a look ahead, and ends in time', async () => {
        const key = backend.key();
        await backend.ask(`/aanmelden?sleutel=${key}`, { headers: { 'Sec-Purpose': 'prefetch;prerender' } });
        await backend.ask(`/aanmelden?sleutel=${key}`, { method: 'HEAD' });
        expect((await backend.ask(`/aanmelden?sleutel=${key}`)).status).toBe(200);
        expect((await backend.ask(`/aanmelden?sleutel=${backend.key(-1)}`)).status).toBe(401);
    });

    it('cannot be guessed at length', async () => {
        const statuses: number[] = [];
        for (let attempt = 0; attempt < 25; attempt += 1) {
            statuses.push((await backend.ask(`/aanmelden?sleutel=${'A'.repeat(20)}${attempt}`)).status);
        }
        expect(statuses.at(-1)).toBe(429);
    });
});

describe('signed in', () => {
    it('every answer has its headers', async () => {
        for (const path of ['/', '/bundle.css', '/nergens']) {
            const { headers } = await backend.ask(path, { headers: { Cookie: cookie } });
            // Express puts an even stricter policy on an address that is not there.
            expect(headers['content-security-policy']).toMatch(/^default-src '(self|none)'/);
            expect(headers).toMatchObject({
                'x-content-type-options': 'nosniff',
                'x-frame-options': 'DENY',
                'referrer-policy': 'no-referrer',
                'cross-origin-resource-policy': 'same-origin'
            });
            expect(headers['x-powered-by']).toBeUndefined();
            expect(headers['permissions-policy']).toContain('camera=()');
        }
    });

    it('a restarted server still knows the browser, and signing out ends it', async () => {
        const { root } = backend;
        await backend.kill();
        backend = await Backend.start(root);
        expect((await backend.ask('/', { headers: { Cookie: cookie } })).status).toBe(200);
        const out = await backend.ask('/afmelden', { method: 'POST', headers: { Cookie: cookie } });
        expect([out.status, out.body.includes('U bent afgemeld')]).toEqual([200, true]);
        expect((await backend.ask('/', { headers: { Cookie: cookie } })).status).toBe(401);
    });
});
