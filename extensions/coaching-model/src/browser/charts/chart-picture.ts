/** Pixels of a picture for each pixel of the chart: sharp in a document and on a beamer. */
const SCALE = 2;

/**
 * A chart as PNG, drawn from its own SVG file.
 *
 * @throws Error when the browser cannot draw it
 */
export async function chartPicture(svg: string): Promise<Blob> {
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    try {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth * SCALE;
        canvas.height = image.naturalHeight * SCALE;
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0, canvas.width, canvas.height);
        const picture = context && (await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/png')));
        if (!picture) {
            throw new Error('no picture');
        }
        return picture;
    } finally {
        URL.revokeObjectURL(url);
    }
}
