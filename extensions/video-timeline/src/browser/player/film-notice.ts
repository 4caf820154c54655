import type { RecordingDocument } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import type { Remark } from '@beeldspoor/coaching-model/lib/common/gates/remark';
import { nls } from '@theia/core/lib/common/nls';

/** What is said in the place of the picture, with at most one thing that can be done about it. */
export class FilmNotice {
    readonly node = document.createElement('div');
    protected readonly text = document.createElement('p');
    protected readonly button = document.createElement('button');
    protected run: (() => void) | undefined;

    constructor() {
        this.node.className = 'bs-player-notice';
        this.text.setAttribute('role', 'status');
        this.button.type = 'button';
        this.button.className = 'theia-button main bs-player-notice-button';
        this.button.hidden = true;
        this.button.onclick = () => this.run?.();
        this.node.append(this.text, this.button);
    }

    /** An empty text takes the notice away. */
    say(text: string, action?: { readonly label: string; readonly run: () => void }): void {
        this.text.textContent = text;
        this.node.hidden = text === '';
        this.run = action?.run;
        this.button.textContent = action?.label ?? '';
        this.button.hidden = action === undefined;
    }
}

/** Why a recording shows no picture at all. @param closed what the gate says, when it is closed */
export function noMediaText(state: RecordingDocument['mediaState'] | undefined, closed: readonly Remark[]): string {
    if (state === 'destroyed') {
        return nls.localize('beeldspoor/video-timeline/filmDestroyed', 'Het beeld van deze opname is vernietigd; de analyse werkt wel.');
    }
    if (closed.length > 0) {
        const why = closed.map(({ message }) => message).join(' ');
        return nls.localize('beeldspoor/video-timeline/filmClosed', '{0} Het beeld gaat nu niet open; de analyse werkt wel.', why);
    }
    return state === 'frozen'
        ? nls.localize(
              'beeldspoor/video-timeline/filmFrozen',
              'Het beeld van deze opname is bevroren en nu niet te bekijken; de analyse werkt wel.'
          )
        : nls.localize('beeldspoor/video-timeline/noMedia', 'Deze opname heeft geen beeld; de analyse werkt wel.');
}

/** The film itself cannot be shown, and nobody makes a version that can: its making was cancelled or did not succeed. */
export function unplayableText(): string {
    return nls.localize(
        'beeldspoor/video-timeline/unplayable',
        'De browser kan deze film niet zelf tonen, en een afspeelversie die dat wel kan is er niet. De film en de analyse zijn ongewijzigd. Laat de afspeelversie maken; het beeld verschijnt daarna vanzelf.'
    );
}

export function makeProxyText(): string {
    return nls.localize('beeldspoor/video-timeline/makeProxyNow', 'Afspeelversie maken');
}
