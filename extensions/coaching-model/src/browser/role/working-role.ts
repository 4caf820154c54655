import { StorageService } from '@theia/core/lib/browser/storage-service';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import type { Role } from '../../common/phases/command';

const KEY = 'beeldspoor.role';

/** As whom somebody works at this computer: the begeleider, or the leerkracht whose traject it is (`domain/03` §3.4). */
@injectable()
export class WorkingRole {
    @inject(StorageService)
    protected readonly storage: StorageService;

    protected readonly onDidChangeEmitter = new Emitter<Role>();
    readonly onDidChange: Event<Role> = this.onDidChangeEmitter.event;
    protected chosen: Role = 'coach';
    protected readyPromise: Promise<void>;

    @postConstruct()
    protected init(): void {
        this.readyPromise = this.storage.getData<string>(KEY).then(
            stored => {
                this.chosen = stored === 'coachee' ? 'coachee' : 'coach';
            },
            () => undefined
        );
    }

    /** Resolves when the role of last time is known. */
    get ready(): Promise<void> {
        return this.readyPromise;
    }

    get role(): Role {
        return this.chosen;
    }

    async choose(role: Role): Promise<void> {
        if (role !== this.chosen) {
            this.chosen = role;
            this.onDidChangeEmitter.fire(role);
            await this.storage.setData(KEY, role);
        }
    }
}
