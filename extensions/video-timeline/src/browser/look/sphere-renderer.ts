import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { Emitter } from '@theia/core/lib/common/event';
import { SPHERE_FRAGMENT, SPHERE_VERTEX, sphereUniforms } from './sphere-shader';

/** A picture that can be laid on the sphere. */
export type SpherePicture = VideoFrame | ImageBitmap | HTMLVideoElement | HTMLCanvasElement | OffscreenCanvas;

/** One picture to draw: a view of the sphere in a 2D canvas, which it fills. */
export interface SphereDrawing {
    readonly view: View;
    readonly target: CanvasRenderingContext2D;
}

/**
 * Draws views of an equirectangular picture. One WebGL2 context and one upload serve all views of a moment; each view ends in an
 * ordinary 2D canvas, from which anybody may read.
 */
export class SphereRenderer {
    protected readonly canvas: HTMLCanvasElement;
    protected readonly gl: WebGL2RenderingContext;
    protected texture: WebGLTexture | undefined;
    protected locations: Readonly<Record<'origin' | 'size' | 'tangents' | 'turn', WebGLUniformLocation | null>>;
    protected held = false;
    protected readonly onDidRestoreEmitter = new Emitter<void>();
    /** The graphics card gave its memory back; the picture has to be set again. */
    readonly onDidRestore = this.onDidRestoreEmitter.event;

    /** Undefined where the browser has no WebGL2. */
    static create(owner: Document): SphereRenderer | undefined {
        const canvas = owner.createElement('canvas');
        const gl = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false, stencil: false });
        if (!gl) {
            return undefined;
        }
        try {
            return new SphereRenderer(canvas, gl);
        } catch (error) {
            console.warn('This graphics card does not draw 360°.', error);
            return undefined;
        }
    }

    protected constructor(canvas: HTMLCanvasElement, gl: WebGL2RenderingContext) {
        this.canvas = canvas;
        this.gl = gl;
        this.prepare();
        canvas.addEventListener('webglcontextlost', event => {
            // Without this the browser does not give the context back.
            event.preventDefault();
            this.held = false;
        });
        canvas.addEventListener('webglcontextrestored', () => {
            this.prepare();
            this.onDidRestoreEmitter.fire();
        });
    }

    /** False while the graphics card is lost. */
    get usable(): boolean {
        return !this.gl.isContextLost();
    }

    /** Whether there is a picture to draw. */
    get holdsPicture(): boolean {
        return this.held;
    }

    /** Longest side of a picture, pixels. */
    get largest(): number {
        return this.gl.getParameter(this.gl.MAX_TEXTURE_SIZE) as number;
    }

    /** Lays a picture on the sphere; no side may be longer than `largest`. */
    setPicture(picture: SpherePicture): void {
        const { gl } = this;
        gl.bindTexture(gl.TEXTURE_2D, this.texture ?? null);
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, picture);
        this.held = true;
    }

    /** Forgets the picture, so that nothing of it is drawn any more. */
    forgetPicture(): void {
        this.held = false;
    }

    /** Draws the views, each over its whole canvas. Nothing happens without a picture. */
    draw(drawings: readonly SphereDrawing[]): void {
        if (!this.held || !this.usable) {
            return;
        }
        const { gl, canvas, locations } = this;
        const width = drawings.reduce((sum, { target }) => sum + target.canvas.width, 0);
        const height = drawings.reduce((most, { target }) => Math.max(most, target.canvas.height), 0);
        if (canvas.width !== width || canvas.height !== height) {
            canvas.width = width;
            canvas.height = height;
        }
        let left = 0;
        for (const { view, target } of drawings) {
            const size = target.canvas;
            const { turn, tangents } = sphereUniforms(view, size.width / size.height);
            const bottom = height - size.height;
            gl.viewport(left, bottom, size.width, size.height);
            gl.uniform2f(locations.origin, left, bottom);
            gl.uniform2f(locations.size, size.width, size.height);
            gl.uniform2f(locations.tangents, tangents[0], tangents[1]);
            gl.uniformMatrix3fv(locations.turn, false, turn);
            gl.drawArrays(gl.TRIANGLES, 0, 3);
            left += size.width;
        }
        left = 0;
        for (const { target } of drawings) {
            const { width: w, height: h } = target.canvas;
            target.drawImage(canvas, left, 0, w, h, 0, 0, w, h);
            left += w;
        }
    }

    protected prepare(): void {
        const { gl } = this;
        const program = gl.createProgram();
        for (const [kind, source] of [
            [gl.VERTEX_SHADER, SPHERE_VERTEX],
            [gl.FRAGMENT_SHADER, SPHERE_FRAGMENT]
        ] as const) {
            const shader = gl.createShader(kind);
            if (!shader) {
                throw new Error('No shader.');
            }
            gl.shaderSource(shader, source);
            gl.compileShader(shader);
            gl.attachShader(program, shader);
            gl.deleteShader(shader);
        }
        gl.linkProgram(program);
        if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
            throw new Error(gl.getProgramInfoLog(program) ?? 'The shader was refused.');
        }
        gl.useProgram(program);
        this.texture = gl.createTexture();
        gl.bindTexture(gl.TEXTURE_2D, this.texture);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.REPEAT);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
        gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
        const at = (name: string): WebGLUniformLocation | null => gl.getUniformLocation(program, name);
        this.locations = { origin: at('origin'), size: at('size'), tangents: at('tangents'), turn: at('turn') };
        this.held = false;
    }

    dispose(): void {
        this.onDidRestoreEmitter.dispose();
        this.gl.getExtension('WEBGL_lose_context')?.loseContext();
    }
}
