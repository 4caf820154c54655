import { nls } from '@theia/core/lib/common/nls';

/** Texts of the timeline itself. */
export const timelineText = {
    clips: () => nls.localize('beeldspoor/video-timeline/laneClips', 'Fragment'),
    nobody: () => nls.localize('beeldspoor/video-timeline/laneNobody', 'niemand'),
    timeline: () => nls.localize('beeldspoor/video-timeline/timeline', 'Tijdlijn'),
    zoomIn: () => nls.localize('beeldspoor/video-timeline/zoomIn', 'Inzoomen'),
    zoomOut: () => nls.localize('beeldspoor/video-timeline/zoomOut', 'Uitzoomen'),
    zoomAll: () => nls.localize('beeldspoor/video-timeline/zoomAll', 'Hele opname'),
    zoomSelection: () => nls.localize('beeldspoor/video-timeline/zoomSelection', 'Naar selectie'),
    find: () => nls.localize('beeldspoor/video-timeline/findMarks', 'Annotaties zoeken'),
    lanes: () => nls.localize('beeldspoor/video-timeline/lanes', 'Lagen op de tijdlijn'),
    waveformHeight: () => nls.localize('beeldspoor/video-timeline/waveformHeight', 'Hoogte van het geluid'),
    thumbnailsHeight: () => nls.localize('beeldspoor/video-timeline/thumbnailsHeight', 'Hoogte van de beeldjes'),
    help: () =>
        nls.localize(
            'beeldspoor/video-timeline/timelineKeys',
            'Tijdlijn van de opname. Pijlen gaan van annotatie naar annotatie en van laag naar laag, Enter opent, Escape gaat terug naar de film. Plus en min zoomen. De lijst «Kijken» toont dezelfde annotaties als tekst.'
        ),
    clipRange: () => nls.localize('beeldspoor/video-timeline/editClipRange', 'Fragment wijzigen'),
    outcomeUnknown: () => nls.localize('beeldspoor/video-timeline/outcomeUnknown', 'Ontvangst onbepaald'),
    outcomeNone: () => nls.localize('beeldspoor/video-timeline/outcomeNone', 'Geen ontvangst gecodeerd'),
    crowd: (count: number, lane: string) =>
        count === 1
            ? nls.localize('beeldspoor/video-timeline/crowdOne', '{0}: 1 annotatie hier', lane)
            : nls.localize('beeldspoor/video-timeline/crowd', '{0}: {1} annotaties hier', lane, count),
    crowdZoom: () => nls.localize('beeldspoor/video-timeline/crowdZoom', 'Klik om in te zoomen')
};
