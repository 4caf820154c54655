import type { Exporter } from '@beeldspoor/coaching-model/lib/common/exchange/exporter';

/** A plain list of moments, for on the wall. */
export const WALL_LIST_EXPORTER: Exporter = {
    id: 'muurlijst',
    label: 'Muurlijst (.txt)',
    extension: '.txt',
    mimeType: 'text/plain',
    write: ({ events }) => ({
        bytes: new TextEncoder().encode(
            events.map(({ start, participant, value }) => `${start} s  ${participant ?? ''}  ${value}\n`).join('')
        ),
        remarks: []
    })
};
