import type { Command } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';

/** Noting while the lesson is going on, and laying it along the recording afterwards (S1-7). */
export namespace LiveCommands {
    export const OPEN: Command = {
        id: 'beeldspoor.notes.live',
        category: 'Beeldspoor',
        label: nls.localize('beeldspoor/video-timeline/liveOpen', 'Live noteren (tijdens de les)')
    };
    export const ALIGN: Command = {
        id: 'beeldspoor.notes.align',
        category: 'Beeldspoor',
        label: nls.localize('beeldspoor/video-timeline/liveAlign', 'Live notities bij deze opname leggen…')
    };
}
