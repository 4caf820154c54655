/** True when keys are meant for the film: a recording is in front and nobody is typing. */
export const RECORDING_FOCUS = 'beeldspoorRecordingFocus';

/** A view beside the film (the coding pad) puts this attribute on its node to let the film's keys work there too. */
export const RECORDING_KEYS_ATTRIBUTE = 'data-beeldspoor-recording-keys';

/** Something on the film that answers to keys itself (a mask that is being moved) puts this attribute on its node. */
export const OWN_KEYS_ATTRIBUTE = 'data-beeldspoor-own-keys';

/** Whether keys pressed while `focused` has the focus are for the recording in `front`. */
export function hasRecordingFocus(
    focused: Element | null,
    front: { readonly node: HTMLElement; readonly isVisible: boolean } | undefined
): boolean {
    if (!front?.isVisible || isTyping(focused) || focused?.closest(`[${OWN_KEYS_ATTRIBUTE}]`)) {
        return false;
    }
    return (
        focused === null ||
        focused === focused.ownerDocument.body ||
        front.node.contains(focused) ||
        focused.closest(`[${RECORDING_KEYS_ATTRIBUTE}]`) !== null
    );
}

/** Writing, or moving something that takes the arrow keys itself. */
function isTyping(element: Element | null): boolean {
    return (
        element !== null &&
        element.matches(
            'input, textarea, select, [role=slider], [role=separator], [contenteditable], [contenteditable] *, .monaco-editor *'
        )
    );
}
