import { codebookIndex } from '@beeldspoor/coaching-model/lib/common/codebook/codebook-index';
import { timecode } from '@beeldspoor/coaching-model/lib/common/time/timecode';
import { ReactDialog } from '@theia/core/lib/browser/dialogs/react-dialog';
import type { Message } from '@theia/core/lib/browser/widgets/widget';
import { nls } from '@theia/core/lib/common/nls';
import type { ReactNode } from '@theia/core/shared/react';
import { alignNotes, offsetThatFits, type AlignedNote } from '../../common/live/align-live-notes';
import { clockOf, clockText, parseClock, type LiveNote } from '../../common/live/live-notes';
import type { RecordingSession } from '../session/recording-session';

const decimal = (seconds: number): string => String(seconds).replace('.', ',');

/** Lays live notes along a recording: the begin of the recording, the difference of the clocks, and where each note then falls. */
export class AlignLiveNotesDialog extends ReactDialog<readonly AlignedNote[]> {
    protected start: string;
    protected offset = '0';

    constructor(
        protected readonly session: RecordingSession,
        protected readonly notes: readonly LiveNote[]
    ) {
        super({ title: nls.localize('beeldspoor/video-timeline/liveAlignTitle', 'Live notities bij {0} leggen', session.recording.id) });
        const known = session.recording.recordedAt === undefined ? undefined : clockOf(session.recording.recordedAt);
        this.start = clockText(known ?? notes[0]?.clock ?? 0);
        this.contentNode.classList.add('bs-align');
        this.appendCloseButton(nls.localizeByDefault('Cancel'));
        this.appendAcceptButton(nls.localize('beeldspoor/video-timeline/liveTake', 'Overnemen'));
    }

    get value(): readonly AlignedNote[] {
        const recordingStart = parseClock(this.start);
        const offsetSeconds = this.offsetSeconds;
        return recordingStart === undefined || offsetSeconds === undefined
            ? []
            : alignNotes(this.notes, this.session.times, { recordingStart, offsetSeconds });
    }

    protected get offsetSeconds(): number | undefined {
        const match = /^\s*([+\-−]?)\s*(\d{1,5}(?:[.,]\d{1,3})?)\s*$/.exec(this.offset);
        return match ? Number(match[2].replace(',', '.')) * (match[1] === '' || match[1] === '+' ? 1 : -1) : undefined;
    }

    protected override isValid(value: readonly AlignedNote[]): string {
        if (parseClock(this.start) === undefined) {
            return nls.localize('beeldspoor/video-timeline/liveStartInvalid', 'Typ het begin als 10:00:00.');
        }
        if (this.offsetSeconds === undefined) {
            return nls.localize('beeldspoor/video-timeline/liveOffsetInvalid', 'Typ het verschil in seconden, bijvoorbeeld 2,0 of -3,5.');
        }
        return value.some(({ place }) => place === 'inside')
            ? ''
            : nls.localize('beeldspoor/video-timeline/liveNothingInside', 'Geen enkele notitie valt zo binnen deze opname.');
    }

    protected override onAfterAttach(message: Message): void {
        super.onAfterAttach(message);
        this.refresh();
    }

    protected refresh(): void {
        this.update();
        void this.validate();
    }

    protected override render(): ReactNode {
        const aligned = this.value;
        const inside = aligned.filter(({ place }) => place === 'inside').length;
        return (
            <>
                <div className="bs-align-fields">
                    <label className="bs-align-field">
                        <span>{nls.localize('beeldspoor/video-timeline/liveStart', 'De opname begint om')}</span>
                        <input
                            className="theia-input"
                            value={this.start}
                            onChange={event => {
                                this.start = event.currentTarget.value;
                                this.refresh();
                            }}
                        />
                    </label>
                    <label className="bs-align-field">
                        <span>{nls.localize('beeldspoor/video-timeline/liveOffset', 'Notities verschuiven (s)')}</span>
                        <input
                            className="theia-input"
                            value={this.offset}
                            onChange={event => {
                                this.offset = event.currentTarget.value;
                                this.refresh();
                            }}
                        />
                    </label>
                </div>
                <p className="bs-coding-note">
                    {nls.localize(
                        'beeldspoor/video-timeline/liveAlignHint',
                        '«Hier» legt een notitie op het beeld dat nu te zien is; alle andere schuiven mee. {0} van {1} vallen in de opname.',
                        inside,
                        this.notes.length
                    )}
                </p>
                <div className="bs-align-list">
                    <table>
                        <tbody>{this.notes.map((note, i) => this.renderNote(note, aligned[i], i))}</tbody>
                    </table>
                </div>
            </>
        );
    }

    protected renderNote(note: LiveNote, aligned: AlignedNote | undefined, i: number): ReactNode {
        const { times, codebook, playback } = this.session;
        const label = note.coded && codebookIndex(codebook).label(note.coded);
        const persons = note.actor && note.target ? `${note.actor} → ${note.target}` : note.actor;
        return (
            <tr key={i}>
                <td className="bs-timecode">{clockText(note.clock)}</td>
                <td className="bs-timecode">{placeText(aligned, frame => timecode(times, frame))}</td>
                <td>{[persons, label, note.text].filter(part => part).join(' · ')}</td>
                <td>
                    <button
                        type="button"
                        className="bs-toggle"
                        title={nls.localize('beeldspoor/video-timeline/liveHere', 'Deze notitie hoort bij het beeld dat nu te zien is')}
                        onClick={() => {
                            const start = parseClock(this.start);
                            if (start !== undefined) {
                                this.offset = decimal(offsetThatFits(note, playback.frame, times, start));
                                this.refresh();
                            }
                        }}
                    >
                        {nls.localize('beeldspoor/video-timeline/here', 'Hier')}
                    </button>
                </td>
            </tr>
        );
    }
}

function placeText(aligned: AlignedNote | undefined, text: (frame: number) => string): string {
    switch (aligned?.place) {
        case 'inside':
            return text(aligned.frame ?? 0);
        case 'before':
            return nls.localize('beeldspoor/video-timeline/liveBefore', 'vóór de opname');
        case 'after':
            return nls.localize('beeldspoor/video-timeline/liveAfter', 'na de opname');
        case undefined:
            return '–';
    }
}
