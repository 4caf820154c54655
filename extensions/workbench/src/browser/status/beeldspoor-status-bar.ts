import { StatusBarImpl } from '@theia/core/lib/browser/status-bar/status-bar';
import type { StatusBarViewEntry } from '@theia/core/lib/browser/status-bar/status-bar-types';
import type { StatusBarEntry } from '@theia/core/lib/browser/status-bar/status-bar-types';
import { injectable } from '@theia/core/shared/inversify';

/** What only a programmer wants to know about a text. */
const NOISE = new Set([
    'editor-status-encoding',
    'editor-status-language',
    'editor-status-tabbing-config',
    'editor-status-eol',
    'editor-language-status-items',
    'bottom-panel-toggle'
]);

@injectable()
export class BeeldspoorStatusBar extends StatusBarImpl {
    override async setElement(id: string, entry: StatusBarEntry): Promise<void> {
        if (!NOISE.has(id)) {
            await super.setElement(id, entry);
        }
    }

    /** An element with a name has a role, or a screen reader leaves out the name. */
    protected override createAttributes(viewEntry: StatusBarViewEntry): ReturnType<StatusBarImpl['createAttributes']> {
        const attributes = super.createAttributes(viewEntry);
        return { ...attributes, role: attributes.role ?? (viewEntry.entry.command ? 'button' : 'group') };
    }
}
