import { type GuideInstrument, guideInstrumentSchema } from '../documents/viewing-guide';
import type { InstrumentFiles } from '../trajectory/instrument-files';

/** Contribution point: kijkwijzers that may be filled in at a recording; their items are copied into what is filled in. */
export const ViewingGuideContribution = Symbol('ViewingGuideContribution');
export interface ViewingGuideContribution {
    readonly instruments: readonly GuideInstrument[];
}

/**
 * The kijkwijzers to choose from: first those that lie in the folder of the traject (`kijkwijzers/instrumenten/`), which a
 * school may have changed, then those of the contributions in their order. Of one name and version the first counts; one
 * that its schema refuses is not offered.
 */
export function offeredGuides(
    contributions: readonly ViewingGuideContribution[],
    files?: Pick<InstrumentFiles, 'guideInstruments'>
): readonly GuideInstrument[] {
    const usable = [
        ...(files?.guideInstruments ?? []).map(({ value }) => value),
        ...contributions.flatMap(({ instruments }) => instruments).filter(each => guideInstrumentSchema.safeParse(each).success)
    ];
    return usable.filter((guide, index) => usable.findIndex(({ id, version }) => id === guide.id && version === guide.version) === index);
}
