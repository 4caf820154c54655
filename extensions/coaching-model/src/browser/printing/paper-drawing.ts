import type * as React from '@theia/core/shared/react';
import { flushSync } from '@theia/core/shared/react-dom';
import { createRoot } from '@theia/core/shared/react-dom/client';
import { paperCopy } from './paper-copy';

/** Draws something for paper alone, and copies it without what can be pressed. */
export function paperDrawing(content: React.ReactElement): HTMLElement {
    const host = document.createElement('div');
    const root = createRoot(host);
    try {
        flushSync(() => root.render(content));
        return paperCopy(host);
    } finally {
        root.unmount();
    }
}
