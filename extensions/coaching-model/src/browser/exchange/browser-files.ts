import { checkSize, type ForeignFile } from '../../common/exchange/foreign-file';

/** Lets the user choose one file on the computer; nothing leaves it. @returns undefined when none was chosen */
export function chooseFile(extensions: readonly string[]): Promise<File | undefined> {
    return new Promise(resolve => {
        const input = document.createElement('input');
        input.type = 'file';
        input.accept = extensions.join(',');
        // In the page until it is answered: nothing else holds it, and a browser that clears it away loses the choice.
        input.hidden = true;
        document.body.append(input);
        const done = (file: File | undefined): void => {
            input.remove();
            resolve(file);
        };
        input.onchange = () => done(input.files?.[0]);
        input.oncancel = () => done(undefined);
        input.click();
    });
}

/** @throws UserFacingError when it is too large; it is not read then */
export async function readFile(file: File): Promise<ForeignFile> {
    checkSize({ bytes: { length: file.size } });
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Saves bytes as the browser saves any download. */
export function saveFile(name: string, bytes: Uint8Array, mimeType: string): void {
    const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mimeType }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
