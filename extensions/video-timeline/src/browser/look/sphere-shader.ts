import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { halfTangents, turnOf } from '../../common/sphere/directions';

/** One triangle over the whole picture. */
export const SPHERE_VERTEX = `#version 300 es
void main() {
    gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0);
}`;

/**
 * For every pixel the ray of the camera, turned into the room, and its place in the equirectangular picture: the maths of ffmpeg's
 * `v360=e:flat`, its way of counting pixels included (first and last column stand for −180° and +180°). Without mipmaps, whose
 * derivatives would draw a line at the seam.
 */
export const SPHERE_FRAGMENT = `#version 300 es
precision highp float;
uniform highp sampler2D picture;
uniform vec2 origin;
uniform vec2 size;
uniform vec2 tangents;
uniform mat3 turn;
out vec4 color;
const float PI = 3.14159265358979;
void main() {
    vec2 place = (gl_FragCoord.xy - origin) * 2.0 / size - 1.0;
    vec3 ray = turn * vec3(place * tangents, 1.0);
    float level = length(ray.xz);
    vec2 part = level < 1e-7
        ? vec2(0.5, ray.y > 0.0 ? 0.0 : 1.0)
        : vec2(atan(ray.x, ray.z) / PI + 1.0, 1.0 - atan(ray.y, level) * 2.0 / PI) * 0.5;
    vec2 texels = vec2(textureSize(picture, 0));
    color = vec4(textureLod(picture, (part * (texels - 1.0) + 0.5) / texels, 0.0).rgb, 1.0);
}`;

/** What the shader is told of a view. */
export interface SphereUniforms {
    /** Column-major, as `uniformMatrix3fv` takes it. */
    readonly turn: readonly number[];
    readonly tangents: readonly [number, number];
}

/** A view as numbers for the shader. `aspect`: width / height of the picture drawn. */
export function sphereUniforms(view: View, aspect: number): SphereUniforms {
    const [first, second, third] = turnOf(view);
    const half = halfTangents(view, aspect);
    return {
        turn: [first.x, second.x, third.x, first.y, second.y, third.y, first.z, second.z, third.z],
        tangents: [half.right, half.up]
    };
}
