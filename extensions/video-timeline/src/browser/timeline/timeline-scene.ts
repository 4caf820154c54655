import type { LaneMark } from '../../common/timeline/lanes';
import type { Sign } from '../../common/timeline/signs';
import type { TimeAxis } from '../../common/timeline/time-axis';
import type { WaveformPeaks } from '../../common/timeline/waveform-peaks';
import type { FrameRange } from '../session/recording-session';
import type { TimelineColors } from './timeline-colors';
import type { LaneRow } from './timeline-geometry';

/** A mark while it is dragged: where it would come to lie. */
export interface MarkDraft {
    readonly kind: LaneMark['kind'];
    readonly id: string;
    readonly startFrame: number;
    readonly endFrame: number;
}

/** Everything the painters look at; they change nothing. */
export interface TimelineScene {
    readonly axis: TimeAxis;
    readonly width: number;
    readonly height: number;
    readonly rows: readonly LaneRow[];
    /** Pixels by which the lanes are scrolled up. */
    readonly scroll: number;
    readonly colors: TimelineColors;
    readonly peaks: readonly WaveformPeaks[] | undefined;
    readonly playhead: number;
    readonly selected: ReadonlySet<string>;
    readonly leading: string | undefined;
    readonly selectedClip: string | undefined;
    readonly hovered: LaneMark | undefined;
    readonly draft: MarkDraft | undefined;
    readonly marked: Partial<FrameRange>;
    readonly loop: FrameRange | undefined;
    /** Ids of states that still run: their bar grows with the playhead. */
    readonly running: ReadonlySet<string>;
    sign(mark: LaneMark): Sign;
    /** Text on a bar when there is room. */
    label(mark: LaneMark): string;
}
