import { nls } from '@theia/core/lib/common/nls';

/** Why a film is not shown whose masks cannot be read. */
export function masksUnreadableText(recording: string): string {
    return nls.localize(
        'beeldspoor/video-timeline/masksUnreadable',
        'De film wordt niet getoond: de maskers van opname {0} kunnen niet worden gelezen, en zonder maskers kan iemand herkenbaar zijn. De film, de maskers en uw annotaties zijn ongewijzigd. Herstel opnames/{0}/maskers.json (zie Aandachtspunten) of zet een oudere versie terug, en open de opname opnieuw.',
        recording
    );
}

/** «2 personen afgedekt». */
export function hiddenText(persons: number): string {
    return persons === 1
        ? nls.localize('beeldspoor/video-timeline/onePersonHidden', '1 persoon afgedekt')
        : nls.localize('beeldspoor/video-timeline/personsHidden', '{0} personen afgedekt', persons);
}

/** Whom a mask hides, as its name. */
export function maskName(person: string | undefined): string {
    return person ?? nls.localize('beeldspoor/video-timeline/maskOfNobody', 'zonder naam');
}
