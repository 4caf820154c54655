import type { ReactNode } from '@theia/core/shared/react';

/** A key as it is printed on the keyboard. */
export function KeyCap({ cap }: { readonly cap: string | undefined }): ReactNode {
    return cap === undefined ? null : (
        <kbd className="bs-key" aria-hidden="true">
            {cap}
        </kbd>
    );
}
