import * as React from '@theia/core/shared/react';
import type { SvgElement } from '../../common/charts/svg-element';

/** An SVG element as React draws it. */
export function svgReact({ tag, attributes, text, children }: SvgElement, key: number): React.ReactElement {
    return React.createElement(tag, { key, ...attributes }, ...(text === undefined ? (children ?? []).map(svgReact) : [text]));
}
