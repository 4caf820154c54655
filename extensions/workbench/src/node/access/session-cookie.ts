export const SESSION_COOKIE = 'beeldspoor-sessie';

const ATTRIBUTES = 'Path=/; HttpOnly; SameSite=Strict';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The session that a Cookie header carries; undefined when there is none, or more than one. */
export function sessionOf(cookieHeader: string | undefined): string | undefined {
    const values = (cookieHeader ?? '')
        .split(';')
        .map(part => part.trim())
        .filter(part => part.startsWith(`${SESSION_COOKIE}=`))
        .map(part => part.slice(SESSION_COOKIE.length + 1));
    return values.length === 1 && TOKEN.test(values[0]) ? values[0] : undefined;
}

export function sessionCookie(token: string): string {
    return `${SESSION_COOKIE}=${token}; ${ATTRIBUTES}`;
}

export function endedSessionCookie(): string {
    return `${SESSION_COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;
}
