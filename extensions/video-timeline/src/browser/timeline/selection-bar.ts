import { nls } from '@theia/core/lib/common/nls';
import { CodingCommands } from '../coding/coding-commands';
import { GroupCommands } from '../marks/group-commands';

/** What several selected annotations have in common is done from here; gone when there are not several. */
export class SelectionBar {
    readonly node = document.createElement('div');
    protected readonly count = document.createElement('strong');

    /** @param run executes a command @param clear selects nothing */
    constructor(run: (command: string) => void, clear: () => void) {
        this.node.className = 'bs-selection-bar';
        this.node.hidden = true;
        this.node.setAttribute('role', 'toolbar');
        this.node.setAttribute('aria-label', nls.localize('beeldspoor/video-timeline/selectionBar', 'Gekozen annotaties'));
        const button = (label: string, title: string | undefined, act: () => void): HTMLButtonElement => {
            const element = document.createElement('button');
            element.type = 'button';
            element.className = 'bs-toggle';
            element.textContent = label;
            element.title = title ?? label;
            element.addEventListener('mousedown', event => event.preventDefault());
            element.addEventListener('click', act);
            return element;
        };
        const command = (label: string, { id, label: title }: { readonly id: string; readonly label?: string }): HTMLButtonElement =>
            button(label, title, () => run(id));
        this.node.append(
            this.count,
            command(nls.localize('beeldspoor/video-timeline/barShift', 'Verschuiven…'), GroupCommands.SHIFT),
            command(nls.localize('beeldspoor/video-timeline/barCopy', 'Kopiëren naar…'), GroupCommands.COPY_TO),
            command(nls.localize('beeldspoor/video-timeline/barMerge', 'Samenvoegen'), GroupCommands.MERGE),
            command(nls.localize('beeldspoor/video-timeline/barActor', 'Wie…'), GroupCommands.SET_ACTOR),
            command(nls.localize('beeldspoor/video-timeline/barTarget', 'Naar wie…'), GroupCommands.SET_TARGET),
            command(nls.localize('beeldspoor/video-timeline/remove', 'Verwijderen'), CodingCommands.REMOVE),
            button(nls.localize('beeldspoor/video-timeline/barClear', 'Niets kiezen'), undefined, clear)
        );
    }

    /** How many are selected. */
    show(count: number, editable: boolean): void {
        this.node.hidden = count < 2;
        this.count.textContent = nls.localize('beeldspoor/video-timeline/selectedCount', '{0} gekozen', count);
        this.node.querySelectorAll('button').forEach((button, i, all) => (button.disabled = !editable && i < all.length - 1));
    }
}
