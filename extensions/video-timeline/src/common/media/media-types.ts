/** The only kinds of file that are ever handed to the browser as media, by extension. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
    mp4: 'video/mp4',
    m4v: 'video/mp4',
    mov: 'video/quicktime',
    webm: 'video/webm',
    mkv: 'video/x-matroska',
    avi: 'video/x-msvideo',
    mts: 'video/mp2t',
    m2ts: 'video/mp2t',
    ts: 'video/mp2t',
    '3gp': 'video/3gpp',
    insv: 'video/mp4',
    m4a: 'audio/mp4',
    aac: 'audio/aac',
    mp3: 'audio/mpeg',
    wav: 'audio/wav',
    flac: 'audio/flac',
    ogg: 'audio/ogg',
    mpg: 'video/mpeg',
    wmv: 'video/x-ms-wmv'
};

/** A file with sound and no picture, by its name. */
export function isSoundFile(name: string): boolean {
    return mediaTypeOf(name)?.startsWith('audio/') ?? false;
}

/** The type of a media file by its plain name, or undefined for a name that no recording may have. */
export function mediaTypeOf(name: string): string | undefined {
    const extension = /^[A-Za-z0-9][A-Za-z0-9 _()+,-]{0,120}(?:\.[A-Za-z0-9 _()+,-]+)*\.([A-Za-z0-9]{2,4})$/.exec(name)?.[1].toLowerCase();
    return extension !== undefined && Object.hasOwn(MEDIA_TYPES, extension) ? MEDIA_TYPES[extension] : undefined;
}
