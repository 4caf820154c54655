import type { IncomingMessage, ServerResponse } from 'node:http';
import { BackendApplicationCliContribution } from '@theia/core/lib/node/backend-application';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { TrajectoriesFolder } from '../files/trajectories-folder';
import {
    ACCESS_PAGE_CSP,
    AccessPage,
    FOREIGN_PAGE,
    renderAccessPage,
    SIGN_IN_PAGE,
    SIGN_OUT_PAGE,
    SIGNED_OUT_PAGE,
    SPENT_LINK_PAGE,
    TOO_OFTEN_PAGE,
    WELCOME_PAGE,
    WRONG_HOST_PAGE
} from './access-page';
import { AllowedHosts } from './allowed-hosts';
import { RateLimit } from './rate-limit';
import { isOwnRequest, isOwnSocket } from './request-origin';
import { setSecurityHeaders } from './security-headers';
import { endedSessionCookie, sessionCookie, sessionOf } from './session-cookie';
import { SessionStore } from './session-store';
import { SignInKeys } from './sign-in-keys';

export const SIGN_IN_PATH = '/aanmelden';
export const SIGN_OUT_PATH = '/afmelden';

/** Decides about every request, before anything else sees it: the right name, our own page, a signed-in browser. */
@injectable()
export class AccessGate {
    @inject(TrajectoriesFolder)
    protected readonly folder!: TrajectoriesFolder;

    @inject(SessionStore)
    protected readonly sessions!: SessionStore;

    @inject(BackendApplicationCliContribution)
    protected readonly cli!: BackendApplicationCliContribution;

    protected readonly failures = new RateLimit(20, 60_000);
    protected keys!: SignInKeys;
    protected hosts: AllowedHosts | undefined;

    @postConstruct()
    protected init(): void {
        this.keys = new SignInKeys(this.folder.config);
        void this.keys.sweep();
    }

    /** Says on which port the server listens, when that was left to the system. */
    listensOn(port: number): void {
        this.hosts = new AllowedHosts(port, process.env['BEELDSPOOR_HOSTS']);
    }

    /** True when the request may go on; otherwise it has been answered. Never throws. */
    async admit(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
        try {
            setSecurityHeaders(request, response);
            const page = await this.judge(request, response);
            if (page) {
                this.answer(request, response, page);
            }
            return page === undefined;
        } catch {
            if (!response.headersSent) {
                response.statusCode = 500;
            }
            response.end();
            return false;
        }
    }

    /** The id of the session of a socket that may open; undefined refuses. Never throws. */
    async admitSocket(request: IncomingMessage): Promise<string | undefined> {
        try {
            if (!this.allowedHosts().allows(request) || !isOwnSocket(request)) {
                return undefined;
            }
            return await this.sessions.find(sessionOf(request.headers.cookie));
        } catch {
            return undefined;
        }
    }

    /** The page to answer with; undefined lets the request through. */
    protected async judge(request: IncomingMessage, response: ServerResponse): Promise<AccessPage | undefined> {
        if (!this.allowedHosts().allows(request)) {
            return WRONG_HOST_PAGE;
        }
        if (!isOwnRequest(request)) {
            return FOREIGN_PAGE;
        }
        const token = sessionOf(request.headers.cookie);
        const session = await this.sessions.find(token);
        const url = new URL(request.url ?? '/', 'http://localhost');
        if (url.pathname === SIGN_IN_PATH) {
            return request.method === 'GET' ? this.signIn(url.searchParams.get('sleutel') ?? '', session, request, response) : SIGN_IN_PAGE;
        }
        if (session === undefined) {
            return SIGN_IN_PAGE;
        }
        if (url.pathname === SIGN_OUT_PATH) {
            return this.signOut(token, request, response);
        }
        return undefined;
    }

    protected async signIn(
        key: string,
        session: string | undefined,
        request: IncomingMessage,
        response: ServerResponse
    ): Promise<AccessPage> {
        // A browser that looks ahead must not use up the link.
        const isLookingAhead = [request.headers['sec-purpose'], request.headers['purpose']].some(purpose => purpose?.includes('prefetch'));
        if (key === '' || isLookingAhead) {
            return session === undefined ? SIGN_IN_PAGE : WELCOME_PAGE;
        }
        if (this.failures.isExceeded) {
            return TOO_OFTEN_PAGE;
        }
        if (await this.keys.take(key)) {
            response.setHeader('Set-Cookie', sessionCookie(await this.sessions.begin()));
            return WELCOME_PAGE;
        }
        if (session !== undefined) {
            return WELCOME_PAGE;
        }
        this.failures.count();
        return SPENT_LINK_PAGE;
    }

    protected async signOut(token: string | undefined, request: IncomingMessage, response: ServerResponse): Promise<AccessPage> {
        if (request.method !== 'POST') {
            return SIGN_OUT_PAGE;
        }
        await this.sessions.end(token);
        response.setHeader('Set-Cookie', endedSessionCookie());
        response.setHeader('Clear-Site-Data', '"cache"');
        return SIGNED_OUT_PAGE;
    }

    protected answer(request: IncomingMessage, response: ServerResponse, page: AccessPage): void {
        response.statusCode = page.status;
        response.setHeader('Content-Security-Policy', ACCESS_PAGE_CSP);
        response.setHeader('Cache-Control', 'no-store');
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        // What is left of a body that nobody reads must not hold up the next request on this connection.
        response.setHeader('Connection', 'close');
        response.end(request.method === 'HEAD' ? undefined : renderAccessPage(page));
    }

    protected allowedHosts(): AllowedHosts {
        this.hosts ??= new AllowedHosts(this.cli.port, process.env['BEELDSPOOR_HOSTS']);
        return this.hosts;
    }
}
