import { type GuideInstrument, guideInstrumentSchema } from '../documents/viewing-guide';
import data from '../../../data/kijkwijzer.voorbeeld-1.0.json';

/** A small kijkwijzer in own words that comes along; a school puts its own beside it in `kijkwijzers/instrumenten/`. */
export const SAMPLE_VIEWING_GUIDE: GuideInstrument = guideInstrumentSchema.parse(data);
