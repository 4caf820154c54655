import type { ForeignEvent } from '@beeldspoor/coaching-model/lib/common/exchange/foreign-coding';
import type { Importer } from '@beeldspoor/coaching-model/lib/common/exchange/importer';

const LINE = /^(\d+):(\d{2})\s+(\S+)\s+(.+)$/gm;

/** What we write with a stopwatch at the back of the class: `0:49 L07 kijkt op`. */
export const STOPWATCH_IMPORTER: Importer = {
    id: 'stopwatch',
    label: 'Stopwatchlijst (.stopwatch)',
    extensions: ['.stopwatch'],
    recognises: ({ name }) => name.endsWith('.stopwatch'),
    read: ({ bytes }) => {
        const text = new TextDecoder().decode(bytes);
        const events = [...text.matchAll(LINE)].map(([, minutes, seconds, participant, value], n): ForeignEvent => {
            const start = Number(minutes) * 60 + Number(seconds);
            return { id: `s${n + 1}`, tier: 'stopwatch', start, end: start, participant, value };
        });
        return [{ format: 'stopwatch', media: [], tiers: [{ id: 'stopwatch' }], vocabularies: [], events, remarks: [] }];
    }
};
