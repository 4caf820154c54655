import type { MediaColour, MediaDescription, MediaPacket, MediaStream } from './media-toolchain';

interface RawStream {
    index: number;
    id?: string;
    codec_type?: string;
    codec_name?: string;
    profile?: string;
    pix_fmt?: string;
    width?: number;
    height?: number;
    time_base?: string;
    nb_frames?: string;
    sample_aspect_ratio?: string;
    color_range?: string;
    color_space?: string;
    color_transfer?: string;
    color_primaries?: string;
    chroma_location?: string;
    bits_per_raw_sample?: string;
    field_order?: string;
    sample_rate?: string;
    channels?: number;
    start_time?: string;
    tags?: Record<string, string>;
    disposition?: { attached_pic?: number };
    side_data_list?: { side_data_type?: string; projection?: string; rotation?: number }[];
}

interface RawFormat {
    format_name?: string;
    duration?: string;
    tags?: Record<string, string>;
}

/** What `ffprobe -show_streams -show_format -of json` says. */
export function parseDescription(text: string): MediaDescription {
    const raw = JSON.parse(text) as { streams?: RawStream[]; format?: RawFormat };
    const duration = Number(raw.format?.duration);
    return {
        format: raw.format?.format_name ?? '',
        duration: Number.isFinite(duration) ? duration : undefined,
        ...createdAt(raw.format?.tags, ...(raw.streams ?? []).map(stream => stream.tags)),
        streams: (raw.streams ?? []).map(parseStream)
    };
}

/** The first moment that is not the begin of somebody's calendar (1904, 1970), where cameras without a clock begin. */
function createdAt(...tags: (Record<string, string> | undefined)[]): { createdAt?: string } {
    for (const text of tags.flatMap(each => [each?.creation_time, each?.['com.apple.quicktime.creationdate']])) {
        const moment = text === undefined ? NaN : Date.parse(text);
        if (moment > Date.UTC(1990, 0, 1)) {
            return { createdAt: new Date(moment).toISOString() };
        }
    }
    return {};
}

function parseStream(raw: RawStream): MediaStream {
    const [num, den] = (raw.time_base ?? '1/1000').split('/').map(Number);
    const samples = Number(raw.nb_frames);
    const trackId = raw.id === undefined ? NaN : Number(raw.id);
    const sides = raw.side_data_list ?? [];
    const [wide, tall] = (raw.sample_aspect_ratio ?? '').split(':').map(Number);
    const colour = colourOf(raw);
    return {
        index: raw.index,
        type: raw.codec_type === 'video' || raw.codec_type === 'audio' ? raw.codec_type : 'other',
        codec: raw.codec_name ?? '',
        profile: raw.profile,
        pixelFormat: raw.pix_fmt,
        trackId: Number.isFinite(trackId) ? trackId : undefined,
        width: raw.width ?? 0,
        height: raw.height ?? 0,
        timebase: { num, den },
        sampleCount: Number.isFinite(samples) && samples > 0 ? samples : undefined,
        attachedPicture: raw.disposition?.attached_pic === 1,
        spherical: sides.find(side => side.side_data_type === 'Spherical Mapping')?.projection,
        rotation: sides.find(side => side.side_data_type === 'Display Matrix')?.rotation ?? 0,
        ...(wide > 0 && tall > 0 && wide !== tall && { sampleAspect: { num: wide, den: tall } }),
        ...(Object.keys(colour).length > 0 && { colour }),
        ...detailsOf(raw)
    };
}

function colourOf(raw: RawStream): MediaColour {
    const said = {
        range: raw.color_range,
        matrix: raw.color_space,
        transfer: raw.color_transfer,
        primaries: raw.color_primaries,
        chroma: raw.chroma_location
    };
    return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && !/^(unknown|unspecified)$/.test(value)));
}

function detailsOf(raw: RawStream): Pick<MediaStream, 'bitDepth' | 'interlaced' | 'sampleRate' | 'channels' | 'startSeconds'> {
    const start = Number(raw.start_time);
    const sampleRate = Number(raw.sample_rate);
    const depth = raw.codec_type === 'video' ? Number(raw.bits_per_raw_sample) || bitDepthOf(raw.pix_fmt) : undefined;
    return {
        ...(depth && { bitDepth: depth }),
        ...(raw.field_order && raw.field_order !== 'progressive' && raw.field_order !== 'unknown' && { interlaced: true }),
        ...(sampleRate > 0 && { sampleRate }),
        ...(raw.channels && { channels: raw.channels }),
        ...(raw.start_time !== undefined && Number.isFinite(start) && { startSeconds: start })
    };
}

/** Bits for each colour by the name of the pixel format: `yuv420p10le` has 10. */
export function bitDepthOf(pixelFormat: string | undefined): number | undefined {
    if (pixelFormat === undefined) {
        return undefined;
    }
    const deep = /(?:p|gray|gbrp|gbrap|p0)(9|10|12|14|16)(?:le|be)$/.exec(pixelFormat)?.[1];
    return deep === undefined ? 8 : Number(deep);
}

const number = (text: string | undefined): number | undefined =>
    text === undefined || text === '' || text === 'N/A' ? undefined : Number(text);

/** One line of `ffprobe -show_entries packet=pts,duration,flags -of compact=p=0`. */
export function parsePacket(line: string): MediaPacket | undefined {
    const fields = new Map(line.split('|').map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
    const flags = fields.get('flags');
    return flags === undefined
        ? undefined
        : {
              pts: number(fields.get('pts')),
              duration: number(fields.get('duration')),
              discarded: flags.includes('D'),
              corrupt: flags.includes('C')
          };
}

/** Collects whole lines from pieces of text. */
export class LineReader {
    protected rest = '';

    constructor(protected readonly onLine: (line: string) => void) {}

    append(text: string): void {
        const lines = (this.rest + text).split('\n');
        this.rest = lines.pop() ?? '';
        lines.forEach(line => this.emit(line));
    }

    end(): void {
        this.emit(this.rest);
        this.rest = '';
    }

    protected emit(line: string): void {
        const trimmed = line.trim();
        if (trimmed !== '') {
            this.onLine(trimmed);
        }
    }
}
