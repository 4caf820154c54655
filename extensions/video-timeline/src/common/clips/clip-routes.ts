import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { UserFacingMessage } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import type { ClipAddress, ClipLook } from './clip-file-name';

/** Addresses of films of fragments and of stills, relative to the application's own address; ids only, never a path of the disk. */
export const CLIPS_ROUTE = '/beeldspoor/clips';

/** POST: makes one film of these fragments. Answers with lines of `ClipMessage`; breaking off the request cancels. */
export function clipExportRoute(traject: string, clips: readonly ClipAddress[], look: ClipLook): string {
    const query = new URLSearchParams({ look });
    clips.forEach(({ recording, fragment }) => query.append('clip', `${recording}/${fragment}`));
    return `${CLIPS_ROUTE}/${encodeURIComponent(traject)}?${query}`;
}

/** GET: a film that was made, as a download. */
export function clipFileRoute(traject: string, name: string): string {
    return `${CLIPS_ROUTE}/${encodeURIComponent(traject)}/film/${encodeURIComponent(name)}`;
}

/** GET: one picture of a recording as a download, exactly this frame, with its masks; of a 360° film as seen in `view`. */
export function stillRoute(
    traject: string,
    recording: string,
    frame: number,
    view?: View & { readonly width: number; readonly height: number }
): string {
    const query = view
        ? `?${new URLSearchParams(
              Object.entries({
                  yaw: view.yaw,
                  pitch: view.pitch,
                  roll: view.roll,
                  vfov: view.vfov,
                  width: view.width,
                  height: view.height
              }).map(([key, value]) => [key, String(value)])
          )}`
        : '';
    return `${CLIPS_ROUTE}/${encodeURIComponent(traject)}/beeld/${encodeURIComponent(recording)}/${frame}${query}`;
}

/** What the server says while it makes a film: one JSON object a line, `done` or `refused` last. */
export type ClipMessage =
    | { readonly kind: 'progress'; readonly fraction: number }
    | {
          readonly kind: 'done';
          readonly name: string;
          readonly frames: number;
          readonly duration: number;
          readonly overGap: boolean;
          readonly masked: boolean;
      }
    | { readonly kind: 'refused'; readonly message: UserFacingMessage };
