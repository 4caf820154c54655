import type { Say } from '@beeldspoor/coaching-model/lib/common/language/describe-file-check';
import { nls } from '@theia/core/lib/common/nls';

/** The words of a check report in the language of the interface; where nothing is filled in yet. */
const texts = (): Readonly<Record<string, string>> => ({
    pixels: nls.localize('beeldspoor/video-timeline/check.pixels', 'niet vierkant: {0} : {1}'),
    bits: nls.localize('beeldspoor/video-timeline/check.bits', '{0} bits'),
    hidden: nls.localize('beeldspoor/video-timeline/check.hidden', '{0}, worden nergens getoond'),
    bytes: nls.localize('beeldspoor/video-timeline/check.bytes', '{0} bytes'),
    constant: nls.localize('beeldspoor/video-timeline/check.constant', '{0} beelden per seconde, gelijkmatig'),
    oneFrame: nls.localize('beeldspoor/video-timeline/check.oneFrame', 'één beeld'),
    variable: nls.localize('beeldspoor/video-timeline/check.variable', 'wisselend: {0} tot {1} tussen twee beelden'),
    flat: nls.localize('beeldspoor/video-timeline/check.flat', 'gewoon'),
    sphereAnswer: nls.localize('beeldspoor/video-timeline/check.sphereAnswer', '360°, zoals u zei bij het toevoegen'),
    sphereLens: nls.localize('beeldspoor/video-timeline/check.sphereLens', '360°, samengevoegd uit twee lenzen (voorbeeldkwaliteit)'),
    sphere: nls.localize('beeldspoor/video-timeline/check.sphere', '360°, volgens het bestand'),
    noSound: nls.localize('beeldspoor/video-timeline/check.noSound', 'geen'),
    late: nls.localize('beeldspoor/video-timeline/check.late', ', begint {0} na het beeld'),
    early: nls.localize('beeldspoor/video-timeline/check.early', ', begint {0} voor het beeld'),
    readByPacket: nls.localize('beeldspoor/video-timeline/check.readByPacket', 'beeld voor beeld uit het bestand gelezen'),
    readByDecoding: nls.localize('beeldspoor/video-timeline/check.readByDecoding', 'alle beelden uitgepakt om hun tijd te vinden'),
    wrongLength: nls.localize(
        'beeldspoor/video-timeline/check.wrongLength',
        'het bestand noemt een verkeerde lengte; beeld en geluid zijn heel'
    ),
    needsProxy: nls.localize('beeldspoor/video-timeline/check.needsProxy', 'omgezet om te bekijken; het origineel is bewaard'),
    otherStreams: nls.localize(
        'beeldspoor/video-timeline/check.otherStreams',
        'er zit nog ander beeld of geluid in, dat niet wordt gebruikt'
    ),
    interlaced: nls.localize('beeldspoor/video-timeline/check.interlaced', 'in halve beelden opgenomen'),
    virtualFrames: nls.localize('beeldspoor/video-timeline/check.virtualFrames', 'geen beeld: geteld in 25 beelden per seconde'),
    decodingEnds: nls.localize('beeldspoor/video-timeline/check.decodingEnds', 'begin en einde zijn goed; de rest wordt nog nagekeken'),
    damaged: nls.localize('beeldspoor/video-timeline/check.damaged', 'beschadigd: niet elk beeld kan worden getoond'),
    damagedAt: nls.localize('beeldspoor/video-timeline/check.damagedAt', 'beschadigd, rond {0}; de rest is te gebruiken'),
    decodedEnds: nls.localize('beeldspoor/video-timeline/check.decodedEnds', 'begin en einde: goed'),
    decodedAll: nls.localize('beeldspoor/video-timeline/check.decodedAll', 'alle beelden, van het eerste tot het laatste: goed'),
    decodedKeys: nls.localize('beeldspoor/video-timeline/check.decodedKeys', 'begin, einde en alle sleutelbeelden: goed'),
    edits: nls.localize('beeldspoor/video-timeline/check.edits', '{0} stukken die na elkaar worden getoond'),
    'label.frames': nls.localize('beeldspoor/video-timeline/check.label.frames', 'Beelden'),
    'label.rate': nls.localize('beeldspoor/video-timeline/check.label.rate', 'Tempo'),
    'label.picture': nls.localize('beeldspoor/video-timeline/check.label.picture', 'Beeld'),
    'label.rotation': nls.localize('beeldspoor/video-timeline/check.label.rotation', 'Gedraaid'),
    'label.pixels': nls.localize('beeldspoor/video-timeline/check.label.pixels', 'Pixels'),
    'label.depth': nls.localize('beeldspoor/video-timeline/check.label.depth', 'Kleurdiepte'),
    'label.projection': nls.localize('beeldspoor/video-timeline/check.label.projection', 'Soort beeld'),
    'label.sound': nls.localize('beeldspoor/video-timeline/check.label.sound', 'Geluid'),
    'label.edits': nls.localize('beeldspoor/video-timeline/check.label.edits', 'Opgebouwd uit'),
    'label.hidden': nls.localize('beeldspoor/video-timeline/check.label.hidden', 'Verborgen beelden'),
    'label.remarks': nls.localize('beeldspoor/video-timeline/check.label.remarks', 'Bijzonderheden'),
    'label.decoding': nls.localize('beeldspoor/video-timeline/check.label.decoding', 'Nagekeken'),
    'label.created': nls.localize('beeldspoor/video-timeline/check.label.created', 'Gefilmd volgens camera'),
    'label.bytes': nls.localize('beeldspoor/video-timeline/check.label.bytes', 'Grootte'),
    'label.sha256': nls.localize('beeldspoor/video-timeline/check.label.sha256', 'SHA-256')
});

/** Says the words of a check report in the language of the interface. */
export const sayFileCheck: Say = (key, dutch, ...values) =>
    (texts()[key] ?? dutch).replace(/\{(\d)\}/g, (_, n: string) => String(values[Number(n)] ?? ''));
