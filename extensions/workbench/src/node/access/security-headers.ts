import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * What the application's pages may load and run. Styles in attributes are Monaco's and Lumino's; WebAssembly is Monaco's
 * (colouring of texts). Nothing evaluates strings: the one use in Theia is replaced in `browser-app/esbuild.mjs`.
 */
function contentSecurityPolicy(host: string): string {
    return [
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        `connect-src 'self' ws://${host} wss://${host} data: blob:`,
        "worker-src 'self' blob:",
        "media-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'"
    ].join('; ');
}

const PERMISSIONS =
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()';

/** Files of the program itself, which a browser may keep; it asks each time whether they are still good. */
const PROGRAM_FILE = /^\/[^/?]+\.(?:js|css|map|wasm|woff2?|ttf|eot|svg|png|gif|ico)(?:\?|$)/;

/** Headers that every answer has. */
export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse): void {
    response.removeHeader('X-Powered-By');
    response.setHeader('Content-Security-Policy', contentSecurityPolicy(request.headers.host ?? ''));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Permissions-Policy', PERMISSIONS);
    response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('X-Frame-Options', 'DENY');
    if (!PROGRAM_FILE.test(request.url ?? '')) {
        response.setHeader('Cache-Control', 'private, no-store');
    }
}
