import { ACTOR_HUES, actorHue } from '@beeldspoor/coaching-model/lib/common/persons/actor-hue';

/** Colours of the timeline, read from Theia's CSS variables; read again after a change of theme. */
export interface TimelineColors {
    readonly background: string;
    readonly foreground: string;
    readonly muted: string;
    readonly line: string;
    readonly band: string;
    readonly accent: string;
    readonly focus: string;
    readonly waveform: string;
    readonly playhead: string;
    readonly parel: string;
    readonly puzzel: string;
    readonly highContrast: boolean;
    readonly font: string;
    actor(code: string | undefined): string;
}

/** Reads the colours that hold for an element of the page. */
export function readTimelineColors(element: HTMLElement): TimelineColors {
    const style = element.ownerDocument.defaultView!.getComputedStyle(element);
    const read = (...names: string[]): string => {
        for (const name of names) {
            const value = style.getPropertyValue(`--theia-${name}`).trim();
            if (value) {
                return value;
            }
        }
        return style.color;
    };
    const contrast = style.getPropertyValue('--theia-contrastBorder').trim();
    const foreground = read('editor-foreground', 'foreground');
    const hues = Array.from({ length: ACTOR_HUES }, (_, i) => read(`beeldspoor-actor${i + 1}`, 'foreground'));
    const teacher = read('beeldspoor-teacher', 'focusBorder');
    const none = read('beeldspoor-actor8', 'descriptionForeground');
    // Asked for every mark of every frame.
    const known = new Map<string | undefined, string>();
    return {
        background: read('editor-background'),
        foreground,
        muted: read('descriptionForeground', 'foreground'),
        line: contrast || read('editorGroup-border', 'panel-border'),
        band: read('sideBar-background', 'editor-background'),
        accent: teacher,
        focus: read('focusBorder'),
        waveform: contrast ? foreground : read('beeldspoor-waveform', 'descriptionForeground'),
        playhead: read('beeldspoor-playhead', 'foreground'),
        parel: read('beeldspoor-parel', 'foreground'),
        puzzel: read('beeldspoor-puzzel', 'foreground'),
        highContrast: contrast !== '',
        font: style.fontFamily,
        actor: code => {
            let color = known.get(code);
            if (color === undefined) {
                const hue = actorHue(code);
                color = hue === 'teacher' ? teacher : hue === 'none' ? none : hues[hue - 1];
                known.set(code, color);
            }
            return color;
        }
    };
}
