import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { readFrameNumber } from '../../generators/frame-code';
import { REPOSITORY } from './server';

const EXAMPLE = join(REPOSITORY, 'extensions', 'coaching-model', 'voorbeeld', '2026-bart-g6');

/** A film to be laid in a traject as a recording. */
export interface PlacedFilm {
    readonly id: string;
    readonly file: string;
    /** Null: variable. */
    readonly rate: { readonly num: number; readonly den: number } | null;
    /** `flat` when left out. */
    readonly projection?: 'flat' | 'equirectangular';
}

/** The ticks of the frames that ffprobe shows: another program's opinion than the player's. */
export function shownTicks(file: string): { pts: number[]; timebase: { num: number; den: number } } {
    const entries = ['-show_entries', 'packet=pts,flags:stream=time_base', '-show_packets', '-of', 'json'];
    const output = execFileSync(process.env.FFPROBE_PATH ?? 'ffprobe', ['-v', 'error', '-select_streams', 'v:0', ...entries, file], {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 ** 2
    });
    const probe = JSON.parse(output) as { packets: { pts: number; flags: string }[]; streams: { time_base: string }[] };
    const [num, den] = probe.streams[0].time_base.split('/').map(Number);
    const pts = probe.packets.filter(packet => !packet.flags.includes('D')).map(packet => packet.pts);
    return { pts: pts.sort((a, b) => a - b), timebase: { num, den } };
}

/** Makes a traject folder whose recordings are these films. */
export function placeFilms(root: string, folder: string, films: readonly PlacedFilm[]): void {
    const traject = join(root, folder);
    mkdirSync(traject, { recursive: true });
    mkdirSync(join(traject, 'toestemming'), { recursive: true });
    for (const file of ['codeboek.json', join('toestemming', 'register.json')]) {
        copyFileSync(join(EXAMPLE, file), join(traject, file));
    }
    const example = JSON.parse(readFileSync(join(EXAMPLE, 'traject.json'), 'utf8')) as Record<string, unknown>;
    const cycles = [{ number: 1, state: 'recorded', recordings: films.map(film => film.id) }];
    writeFileSync(join(traject, 'traject.json'), JSON.stringify({ ...example, id: folder, title: 'Exactheid', cycles }));
    for (const { id, file, rate, projection = 'flat' } of films) {
        const place = join(traject, 'opnames', id);
        mkdirSync(place, { recursive: true });
        const media = `${id}${extname(file)}`;
        copyFileSync(file, join(place, media));
        const { pts, timebase } = shownTicks(file);
        const facts = { schemaVersion: 1, frameCount: pts.length, timebase, rate };
        writeFileSync(join(place, 'frames.json'), JSON.stringify({ ...facts, constant: rate !== null, projection, pts }));
        writeFileSync(
            join(place, 'opname.json'),
            JSON.stringify({ ...facts, id, kind: 'lesson', media: [media], projection, mediaState: 'present' })
        );
    }
}

/** The film of one recording as a user has it: keys in, pixels out. */
export class ShownFilm {
    readonly canvas: Locator;
    readonly film: Locator;
    readonly playButton: Locator;

    constructor(
        readonly page: Page,
        readonly id: string
    ) {
        const widget = page.locator(`[id="beeldspoor-recording:${id}"]`);
        this.canvas = widget.locator('.bs-player-film canvas.bs-player-canvas');
        this.film = widget.locator('.bs-player-film');
        this.playButton = widget.locator('[data-command="beeldspoor.player.playPause"]');
    }

    /** Opens it by the command palette. @param patience milliseconds for the first picture: a film of hours has a long index */
    static async open(page: Page, id: string, patience = 15_000): Promise<ShownFilm> {
        await page.keyboard.press('F1');
        await page.locator('.quick-input-widget input').fill('>Opname openen');
        await page.locator('.quick-input-list-row', { hasText: 'Opname openen' }).first().waitFor();
        await page.keyboard.press('Enter');
        await page.locator('.quick-input-list-row', { hasText: id }).first().waitFor();
        await page.locator('.quick-input-widget input').fill(id);
        await page.keyboard.press('Enter');
        const shown = new ShownFilm(page, id);
        await expect(shown.canvas).toHaveAttribute('data-frame', /\d+/, { timeout: patience });
        return shown;
    }

    /** What the player says. */
    frame(): Promise<number> {
        return this.canvas.evaluate((canvas: HTMLCanvasElement) => Number(canvas.dataset.frame));
    }

    /** What the pixels say. */
    async number(): Promise<number | undefined> {
        const row = await this.canvas.evaluate((canvas: HTMLCanvasElement) => {
            const context = canvas.getContext('2d') as CanvasRenderingContext2D;
            return Array.from(context.getImageData(0, Math.round(canvas.height / 30), canvas.width, 1).data);
        });
        return readFrameNumber(row, row.length / 4, 1, { x: 0, y: 0, width: 1, height: 1 });
    }

    /** Shows a 360° recording as the strip that lies in the file (Alt+R); a flat one is left as it is. */
    async showStrip(): Promise<void> {
        if ((await this.canvas.getAttribute('data-view')) !== null) {
            await this.film.focus();
            await this.page.keyboard.press('Alt+r');
            await expect(this.canvas).not.toHaveAttribute('data-view');
        }
    }

    /** Goes to a frame by Ctrl+G and typing its number. */
    async goTo(frame: number): Promise<void> {
        await this.page.keyboard.press('Control+g');
        const input = this.page.locator('.quick-input-widget input');
        await expect(input).toBeFocused();
        await input.fill(String(frame));
        await this.page.keyboard.press('Enter');
        await expect(this.canvas).toHaveAttribute('data-frame', String(frame));
        await expect(this.film).toBeFocused();
    }

    /** From now on notes, for every picture painted, what the player says and the row of pixels that holds the number. */
    async watch(): Promise<void> {
        await this.canvas.evaluate((canvas: HTMLCanvasElement) => {
            const context = canvas.getContext('2d') as CanvasRenderingContext2D;
            const seen: { frame: number; row: number[] }[] = [];
            const row = (): number[] => Array.from(context.getImageData(0, Math.round(canvas.height / 30), canvas.width, 1).data);
            const observer = new MutationObserver(() => seen.push({ frame: Number(canvas.dataset.frame), row: row() }));
            observer.observe(canvas, { attributeFilter: ['data-frame'] });
            Object.assign(canvas, { seen, observer });
        });
    }

    /** The pictures painted since `watch`: frame as said, number as read. */
    async watched(): Promise<{ frame: number; number: number | undefined }[]> {
        const seen = await this.canvas.evaluate(canvas => {
            const watched = canvas as unknown as { seen: { frame: number; row: number[] }[]; observer: MutationObserver };
            watched.observer.disconnect();
            return watched.seen;
        });
        return seen.map(({ frame, row }) => ({
            frame,
            number: readFrameNumber(row, row.length / 4, 1, { x: 0, y: 0, width: 1, height: 1 })
        }));
    }
}
