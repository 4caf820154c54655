import type { IncomingMessage } from 'node:http';

/** Names under which this machine reaches itself. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '[::1]']);

/** Whether a server that listens on this name is reachable from this machine only. */
export function isLoopback(hostname: string): boolean {
    return LOOPBACK.has(hostname.toLowerCase());
}

/**
 * The names under which this server may be asked for anything. A web page elsewhere can make its own name point to this machine
 * (DNS rebinding); the Host header then still says the page's name.
 */
export class AllowedHosts {
    protected readonly hosts: ReadonlySet<string>;

    /** @param extra from `BEELDSPOOR_HOSTS`: host names with their port, divided by commas, for a server behind a proxy. */
    constructor(port: number, extra = '') {
        const own = ['127.0.0.1', 'localhost', '[::1]'].flatMap(name => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
        const others = extra
            .split(',')
            .map(host => host.trim().toLowerCase())
            .filter(host => host !== '');
        this.hosts = new Set([...own, ...others]);
    }

    /** Exactly one Host header, with an allowed name, and no other name in the request line. */
    allows(request: Pick<IncomingMessage, 'headers' | 'rawHeaders' | 'url'>): boolean {
        const given = request.rawHeaders.filter((_, index) => index % 2 === 0).filter(name => name.toLowerCase() === 'host');
        const { host } = request.headers;
        return given.length === 1 && host !== undefined && request.url?.startsWith('/') === true && this.hosts.has(host.toLowerCase());
    }
}
