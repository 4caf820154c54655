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
    disposition?: { attached_pic?: number };
    side_data_list?: { side_data_type?: string; projection?: string; rotation?: number }[];
}

/** What `ffprobe -show_streams -show_format -of json` says. */
export function parseDescription(text: string): MediaDescription {
    const raw = JSON.parse(text) as { streams?: RawStream[]; format?: { format_name?: string; duration?: string } };
    const duration = Number(raw.format?.duration);
    return {
        format: raw.format?.format_name ?? '',
        duration: Number.isFinite(duration) ? duration : undefined,
        streams: (raw.streams ?? []).map(parseStream)
    };
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
        ...(Object.keys(colour).length > 0 && { colour })
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
