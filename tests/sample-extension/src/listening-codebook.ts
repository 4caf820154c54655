import type { Codebook } from '@beeldspoor/coaching-model/lib/common/documents/codebook';

/** A small codebook about listening. */
export const LISTENING_CODEBOOK: Codebook = {
    schemaVersion: 1,
    id: 'luisteren',
    version: '1.0',
    label: 'Luisteren 1.0',
    parameters: { responseWindowSeconds: 5, spiralGapSeconds: 15, episodeGapSeconds: 10, smallNumber: 10 },
    tiers: [
        {
            id: 'initiative',
            label: 'Initiatief',
            type: 'point',
            required: ['actor', 'target'],
            codes: [{ id: 'vertelt', label: 'Vertelt iets', key: '1' }]
        },
        {
            id: 'response',
            label: 'Antwoord',
            type: 'point',
            required: ['actor', 'responseTo'],
            codes: [
                { id: 'luistert', label: 'Luistert en knikt', key: '2', outcome: 'ontvangen' },
                { id: 'praat_door', label: 'Praat door', key: '3', outcome: 'niet_ontvangen' }
            ]
        }
    ]
};
