import type { IncomingMessage } from 'node:http';

type Asked = Pick<IncomingMessage, 'headers' | 'method'>;

/**
 * Whether a request comes from our own page, as far as a browser tells. Cookies do not look at ports, so another program on this
 * machine can make a browser send ours along; it cannot make it lie about where the request comes from.
 */
export function isOwnRequest(request: Asked): boolean {
    const { origin } = request.headers;
    if (origin !== undefined && !isOwnOrigin(request)) {
        return false;
    }
    const site = header(request, 'sec-fetch-site');
    if (site === undefined || site === 'same-origin' || site === 'none') {
        return true;
    }
    // Somebody follows a link to us: a whole page, in a window of its own.
    return isReading(request) && header(request, 'sec-fetch-mode') === 'navigate' && header(request, 'sec-fetch-dest') === 'document';
}

/** Whether a socket, or a request that stands in for one, comes from our own page. It has to say where it comes from. */
export function isOwnSocket(request: Asked): boolean {
    return (isOwnOrigin(request) || header(request, 'sec-fetch-site') === 'same-origin') && isOwnRequest(request);
}

function isOwnOrigin(request: Asked): boolean {
    const { origin, host } = request.headers;
    const secure = (origin ?? '').startsWith('https:');
    return host !== undefined && origin?.toLowerCase() === `${secure ? 'https' : 'http'}://${host.toLowerCase()}`;
}

function isReading(request: Asked): boolean {
    return request.method === 'GET' || request.method === 'HEAD';
}

function header(request: Asked, name: string): string | undefined {
    const value = request.headers[name];
    return Array.isArray(value) ? value[0] : value;
}
