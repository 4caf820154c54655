import {
    ANNOTATION_EDIT_LABELS,
    type AnnotationEdit,
    applyAnnotationEdit
} from '@beeldspoor/coaching-model/lib/common/annotations/annotation-edits';
import type { Annotation, AnnotationsDocument } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Code, Codebook, Tier } from '@beeldspoor/coaching-model/lib/common/documents/codebook';
import { isPersonCode, isPupil, isTeacher } from '@beeldspoor/coaching-model/lib/common/persons/person-code';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { nls } from '@theia/core/lib/common/nls';
import { chosenPersons, cyclePerson, likelyTarget, recentPersons } from '../../common/coding/actor-choice';
import { closeStates, pressCode } from '../../common/coding/code-press';
import { codingKeymap, type CodingKeymap } from '../../common/coding/coding-keys';
import { dyadChange } from '../../common/coding/dyad-change';
import { personalCodebook } from '../../common/coding/personal-codebook';
import { viewToStore } from '../look/mark-view';
import type { RecordingSession } from '../session/recording-session';
import { CODING_SETTINGS_AS_DELIVERED, type CodingSettings } from './coding-settings';

/** Values that are chosen before the code; used for one annotation. */
export type PendingAttributes = Pick<Annotation, 'valence' | 'mode' | 'tone' | 'certainty'>;

/** The person that the next digit chooses. */
export type ArmedChoice = 'actor' | 'target' | undefined;

/** Seconds of film during which keys still speak to the selected annotation after its end. */
const NEAR_SECONDS = 4;

export const VALENCES = ['positief', 'neutraal', 'ongunstig'] as const;
export const TONES = ['vriendelijk', 'neutraal', 'onvriendelijk'] as const;
export const MODES = ['verbaal', 'nonverbaal', 'beide'] as const;
export const POLARITIES = ['ondersteund', 'kans'] as const;

const text = {
    code: (label: string) => nls.localize('beeldspoor/video-timeline/editCode', 'Coderen: {0}', label),
    observation: () => nls.localize('beeldspoor/video-timeline/editObservation', 'Observatie')
};

/**
 * Coding in one open recording: what chips, keys and toggles mean, and every change of its annotations. One undo step per
 * action. Keys for person and valence speak to the selected annotation while the film is near it (from its begin until
 * 4 s after its end); later they hold for the next code.
 */
export class SessionCoding {
    protected runningIds: ReadonlySet<string> = new Set();
    protected recentCodes: readonly string[] = [];
    protected pending: PendingAttributes = {};
    protected armedChoice: ArmedChoice;
    protected readonly onDidChangeEmitter = new Emitter<void>();
    protected readonly toDispose = new DisposableCollection(this.onDidChangeEmitter);
    /** Running states, recent persons, pending values or the armed choice changed. */
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;

    protected personal: { readonly from: Codebook; readonly preferences: unknown; readonly codebook: Codebook } | undefined;
    /** Id of what was coded last, for repeating it. */
    protected lastId: string | undefined;

    constructor(
        readonly session: RecordingSession,
        protected readonly settings: CodingSettings = CODING_SETTINGS_AS_DELIVERED
    ) {
        this.recentCodes = recentPersons(session.annotations.value.annotations);
        const row = this.row;
        if (session.codingTarget.actor === undefined && row.length > 0) {
            const actor = row.find(code => !code.startsWith('LK')) ?? row[0];
            session.setCodingTarget({ actor, target: likelyTarget(actor, undefined, row, this.recentCodes) });
        }
        this.toDispose.push(session.annotations.onDidChange(() => this.dropLostStates()));
        this.toDispose.push(settings.onDidChange(() => void this.onDidChangeEmitter.fire()));
    }

    dispose(): void {
        this.toDispose.dispose();
    }

    get keymap(): CodingKeymap {
        return codingKeymap(this.codebook);
    }

    /** The codebook with the keys and times of whoever codes here. */
    get codebook(): Codebook {
        const { codebook } = this.session;
        const preferences = this.settings.codes;
        if (this.personal?.from !== codebook || this.personal.preferences !== preferences) {
            this.personal = { from: codebook, preferences, codebook: personalCodebook(codebook, preferences) };
        }
        return this.personal.codebook;
    }

    /** Plays on after typing, from a little before where the film was paused. */
    async resume(): Promise<void> {
        const { playback, times } = this.session;
        const from = times.secondsOf(playback.frame) - this.settings.preRollSeconds;
        if (this.settings.preRollSeconds > 0) {
            await playback.seek(times.frameAt(from + 1e-6));
        }
        playback.play();
    }

    get preRollSeconds(): number {
        return this.settings.preRollSeconds;
    }

    /** Codes once more, at the frame on screen, what was coded last: the same code, persons and values. */
    repeatLast(): void {
        const last = this.document.annotations.find(one => one.id === this.lastId);
        const tier = last && this.codebook.tiers.find(one => one.id === last.tier);
        const code = tier?.codes.find(one => one.id === last?.code);
        if (!last || !tier || !code) {
            return;
        }
        const { valence, mode, tone } = last;
        const kept = this.pending;
        this.pending = { ...(valence && { valence }), ...(mode && { mode }), ...(tone && { tone }), ...kept };
        this.session.setCodingTarget({ actor: last.actor, target: last.target ?? last.targets?.[0] });
        this.press(tier, code);
    }

    get canRepeat(): boolean {
        return this.lastId !== undefined && this.document.annotations.some(one => one.id === this.lastId);
    }

    get document(): AnnotationsDocument {
        return this.session.annotations.value;
    }

    get editable(): boolean {
        return !this.session.annotations.readOnly;
    }

    /** Ids of states that were opened here and not yet closed. */
    get running(): ReadonlySet<string> {
        return this.runningIds;
    }

    get attributes(): PendingAttributes {
        return this.pending;
    }

    get armed(): ArmedChoice {
        return this.armedChoice;
    }

    /** The persons offered as chips, in order. */
    get row(): readonly string[] {
        return chosenPersons(this.session.persons, this.recentCodes);
    }

    /** The selected annotation while the film is near it: what the keys of person and valence change. */
    get current(): Annotation | undefined {
        const { selectedAnnotation, playback, times } = this.session;
        if (!selectedAnnotation) {
            return undefined;
        }
        const now = times.secondsOf(playback.frame);
        const end = times.secondsOf(selectedAnnotation.endFrame);
        return now >= times.secondsOf(selectedAnnotation.startFrame) - 1 && now <= end + NEAR_SECONDS ? selectedAnnotation : undefined;
    }

    /** Codes at the frame on screen. */
    press(tier: Tier, code: Code): void {
        const { session } = this;
        if (!this.editable) {
            return;
        }
        const { actor, target } = session.codingTarget;
        const result = pressCode({
            document: this.document,
            codebook: this.codebook,
            times: session.times,
            tier,
            code,
            frame: session.playback.frame,
            actor,
            target,
            attributes: { ...this.pending, view: viewToStore(session.look) },
            running: this.runningIds,
            selected: session.selectedAnnotation?.id
        });
        this.runningIds = result.running;
        session.annotations.edit(text.code(code.label), () => result.document);
        if (result.action !== 'closed') {
            this.lastId = result.id;
            this.pending = {};
            this.remember(actor, target);
        }
        this.armedChoice = undefined;
        session.select([result.id]);
        this.onDidChangeEmitter.fire();
    }

    setActor(code: string | undefined): void {
        const { session } = this;
        const target = likelyTarget(code, session.codingTarget.target, this.row, this.recentCodes);
        this.choose({ actor: code, target });
    }

    setTarget(code: string | undefined): void {
        this.choose({ actor: this.session.codingTarget.actor, target: code });
    }

    swap(): void {
        const { actor, target } = this.session.codingTarget;
        this.choose({ actor: target, target: actor });
    }

    cycleActor(step: 1 | -1): void {
        this.setActor(cyclePerson(this.row, this.session.codingTarget.actor, step));
    }

    cycleTarget(step: 1 | -1): void {
        const { actor, target } = this.session.codingTarget;
        this.setTarget(cyclePerson([...this.row, 'GR'], target, step, actor));
    }

    /** The next digit chooses wie; once more: naar wie; once more: nothing. */
    arm(): void {
        this.armedChoice = this.armedChoice === undefined ? 'actor' : this.armedChoice === 'actor' ? 'target' : undefined;
        this.onDidChangeEmitter.fire();
    }

    /** Takes a digit (1 …) for the armed choice; false when nothing is armed or there is no such chip. */
    chooseNumber(number: number): boolean {
        const code = this.row[number - 1];
        const armed = this.armedChoice;
        if (!armed || !code) {
            return false;
        }
        this.armedChoice = undefined;
        if (armed === 'actor') {
            this.setActor(code);
        } else {
            this.setTarget(code);
        }
        this.onDidChangeEmitter.fire();
        return true;
    }

    disarm(): boolean {
        const armed = this.armedChoice !== undefined;
        this.armedChoice = undefined;
        this.onDidChangeEmitter.fire();
        return armed;
    }

    /** First, second or third of the values that the annotation has: valence, tone or polarity. Again: taken away. */
    chooseValue(number: 0 | 1 | 2): void {
        const tier = this.current?.tier;
        if (tier === 'attention') {
            this.toggle('tone', TONES[number]);
        } else if (tier === 'need') {
            if (number !== 1) {
                this.toggle('polarity', POLARITIES[number === 0 ? 0 : 1]);
            }
        } else {
            this.toggle('valence', VALENCES[number]);
        }
    }

    cycleMode(): void {
        const value = this.current && this.takes(this.current, 'mode') ? this.current.mode : this.pending.mode;
        const next = MODES[(value === undefined ? 0 : MODES.indexOf(value) + 1) % MODES.length];
        this.set('mode', next);
    }

    toggleCertainty(): void {
        const value = this.current?.certainty ?? this.pending.certainty;
        this.set('certainty', value === 'twijfel' ? 'zeker' : 'twijfel');
    }

    /** Sets a value on the current annotation, or keeps it for the next one; the value it has is taken away. */
    toggle<K extends 'valence' | 'mode' | 'tone' | 'certainty' | 'polarity'>(name: K, value: Annotation[K]): void {
        const { current } = this;
        const held = current && this.takes(current, name) ? current[name] : this.pending[name as keyof PendingAttributes];
        this.set(name, held === value ? undefined : (value ?? undefined));
    }

    /** Whether the codebook gives this annotation such a value. */
    takes(annotation: Annotation, name: 'valence' | 'mode' | 'tone' | 'certainty' | 'polarity'): boolean {
        const tier = this.session.codebook.tiers.find(one => one.id === annotation.tier);
        return (
            name === 'certainty' ||
            tier?.required.includes(name) === true ||
            (name === 'tone' && annotation.tier === 'attention' && isPersonCode(annotation.target))
        );
    }

    /** Changes one annotation. */
    change(id: string, changes: Partial<Annotation>, label?: string): void {
        this.edit({ kind: 'change', id, changes }, label);
    }

    /** One undo step; nothing where the annotations may only be read. */
    edit(edit: AnnotationEdit, label = ANNOTATION_EDIT_LABELS[edit.kind]): void {
        if (this.editable) {
            const { codebook, times } = this.session;
            this.session.annotations.edit(label, document =>
                applyAnnotationEdit(document, edit, { frameCount: times.frameCount, codebook })
            );
        }
    }

    setObservation(id: string, observation: string): void {
        this.change(id, { observation: observation.trim() === '' ? undefined : observation }, text.observation());
    }

    setRange(id: string, startFrame: number, endFrame: number): void {
        const { frameCount } = this.session.times;
        const start = Math.min(Math.max(startFrame, 0), frameCount - 1);
        const end = Math.min(Math.max(endFrame, start + 1), frameCount);
        this.change(id, { startFrame: start, endFrame: end }, ANNOTATION_EDIT_LABELS.moveEdges);
    }

    /** Begin or end of the selected annotation at the frame on screen; that frame belongs to it. */
    setEdge(edge: 'start' | 'end'): void {
        const { selectedAnnotation, playback } = this.session;
        if (!selectedAnnotation) {
            return;
        }
        const { id, startFrame, endFrame } = selectedAnnotation;
        if (edge === 'start') {
            this.setRange(id, playback.frame, Math.max(endFrame, playback.frame + 1));
        } else {
            this.setRange(id, Math.min(startFrame, playback.frame), playback.frame + 1);
        }
    }

    /** Closes a running state at the frame on screen. */
    close(id: string): void {
        const state = this.document.annotations.find(one => one.id === id);
        if (state && this.editable) {
            const left = new Set(this.runningIds);
            left.delete(id);
            this.runningIds = left;
            this.session.annotations.edit(ANNOTATION_EDIT_LABELS.moveEdges, document =>
                closeStates(document, [state], this.session.playback.frame)
            );
            this.onDidChangeEmitter.fire();
        }
    }

    /** Removes the selected annotations; the neighbour in time is selected instead. */
    removeSelected(): void {
        const { session } = this;
        const ids = new Set(session.selection);
        if (ids.size === 0 || !this.editable) {
            return;
        }
        const { annotations } = this.document;
        const at = annotations.findIndex(one => ids.has(one.id));
        this.edit({ kind: 'remove', ids: [...ids] });
        const next = session.annotations.value.annotations[Math.min(at, session.annotations.value.annotations.length - 1)];
        session.select(next ? [next.id] : []);
    }

    protected set(name: 'valence' | 'mode' | 'tone' | 'certainty' | 'polarity', value: string | undefined): void {
        const { current } = this;
        if (current && this.takes(current, name)) {
            this.change(current.id, { [name]: value });
        } else {
            this.pending = { ...this.pending, [name]: value };
            this.onDidChangeEmitter.fire();
        }
    }

    /** Chips: they hold for the next code, and for the current annotation. */
    protected choose(chosen: { readonly actor: string | undefined; readonly target: string | undefined }): void {
        const { session, current } = this;
        const before = session.codingTarget;
        session.setCodingTarget(chosen);
        this.remember(chosen.actor, chosen.target);
        if (current && this.editable) {
            const { codebook, times } = session;
            const change = dyadChange(current, before, chosen, { annotations: this.document.annotations, codebook, times });
            if (change) {
                this.change(current.id, change);
            }
        }
        this.onDidChangeEmitter.fire();
    }

    protected remember(...codes: readonly (string | undefined)[]): void {
        const used = codes.filter((code): code is string => isPupil(code) || isTeacher(code));
        this.recentCodes = [...new Set([...used, ...this.recentCodes])].slice(0, 12);
    }

    /** A state that was undone or removed does not run any more. */
    protected dropLostStates(): void {
        if (this.runningIds.size > 0) {
            const ids = new Set(this.document.annotations.map(one => one.id));
            const left = [...this.runningIds].filter(id => ids.has(id));
            if (left.length < this.runningIds.size) {
                this.runningIds = new Set(left);
                this.onDidChangeEmitter.fire();
            }
        }
    }
}
