import type { LaneMark } from '../../common/timeline/lanes';
import type { MarkRange } from '../../common/timeline/drag-range';
import type { Sign } from '../../common/timeline/signs';
import type { TimeAxis } from '../../common/timeline/time-axis';
import type { WaveformPeaks } from '../../common/timeline/waveform-peaks';
import type { FrameRange } from '../session/recording-session';
import type { TimelineColors } from './timeline-colors';
import type { LaneRow, TimelineGeometry } from './timeline-geometry';
import type { TimelineThumbnails } from './timeline-thumbnails';

/** Marks while they are dragged: where they would come to lie, by `draftKey`. */
export type MarkDrafts = ReadonlyMap<string, MarkRange>;

/** Fragments and annotations may have the same id. */
export function draftKey(mark: Pick<LaneMark, 'kind' | 'id'>): string {
    return `${mark.kind} ${mark.id}`;
}

/** A rectangle drawn with the pointer, CSS pixels of the stage. */
export interface Band {
    readonly x0: number;
    readonly y0: number;
    readonly x1: number;
    readonly y1: number;
}

/** The mark that the keyboard is at. */
export interface MarkCursor {
    readonly lane: string;
    readonly mark: LaneMark;
}

/** Everything the painters look at; they change nothing. */
export interface TimelineScene {
    readonly axis: TimeAxis;
    readonly width: number;
    readonly height: number;
    readonly geometry: TimelineGeometry;
    readonly rows: readonly LaneRow[];
    /** Pixels by which the lanes are scrolled up. */
    readonly scroll: number;
    readonly colors: TimelineColors;
    readonly peaks: readonly WaveformPeaks[] | undefined;
    readonly thumbnails: TimelineThumbnails | undefined;
    readonly playhead: number;
    readonly selected: ReadonlySet<string>;
    readonly leading: string | undefined;
    readonly selectedClip: string | undefined;
    readonly hovered: LaneMark | undefined;
    readonly cursor: MarkCursor | undefined;
    readonly drafts: MarkDrafts;
    /** Boundary of frames to which what is dragged has jumped. */
    readonly guide: number | undefined;
    readonly band: Band | undefined;
    /** Ids of what was looked for; undefined: nothing is looked for. */
    readonly hits: ReadonlySet<string> | undefined;
    readonly marked: Partial<FrameRange>;
    readonly loop: FrameRange | undefined;
    /** Ids of states that still run: their bar grows with the playhead. */
    readonly running: ReadonlySet<string>;
    sign(mark: LaneMark): Sign;
    /** Text on a bar when there is room. */
    label(mark: LaneMark): string;
}
