import type { GuideInstrument } from '@beeldspoor/coaching-model/lib/common/documents/viewing-guide';

/** A kijkwijzer of our own: what can be seen, never how well. */
export const LISTENING_GUIDE: GuideInstrument = {
    schemaVersion: 1,
    id: 'luisteren',
    name: 'Kijkwijzer luisteren',
    version: '1.0',
    owner: 'Voorbeeldschool',
    origin: 'school',
    items: [
        { id: 'L1', domain: 'luisteren', behaviour: 'Draait zich naar wie iets vertelt.' },
        { id: 'L2', domain: 'luisteren', behaviour: 'Laat een leerling uitpraten.' }
    ]
};
