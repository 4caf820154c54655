import { type Message, ReactWidget } from '@theia/core/lib/browser';
import { injectable } from '@theia/core/shared/inversify';

/**
 * A view that draws itself only while it is on screen: what changes behind another tab costs nothing until somebody looks. With ten
 * thousand annotations a view that counts them all would be felt at every key.
 */
@injectable()
export abstract class LazyReactWidget extends ReactWidget {
    /** Something changed while nobody looked. */
    protected behind = false;

    protected override onUpdateRequest(message: Message): void {
        if (this.isVisible) {
            super.onUpdateRequest(message);
        } else {
            this.behind = true;
        }
    }

    protected override onAfterAttach(message: Message): void {
        super.onAfterAttach(message);
        this.catchUp();
    }

    protected override onAfterShow(message: Message): void {
        super.onAfterShow(message);
        this.catchUp();
    }

    protected catchUp(): void {
        if (this.behind) {
            this.behind = false;
            this.update();
        }
    }
}
