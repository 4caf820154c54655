import type { HelpQuestionsDocument } from '../documents/help-questions';
import type { RecordingDocument } from '../documents/recording';
import type { ChildAnswer, ConsentPurpose, ConsentState, RegisterDocument } from '../documents/register';
import type { CYCLE_STATES, Ownership, TrajectDocument } from '../documents/traject';
import type { Remark } from '../gates/remark';
import type { Phase } from '../trajectory/kinds';
import type { Trajectory } from '../trajectory/trajectory';

export type CycleState = (typeof CYCLE_STATES)[number];
export type Role = 'coach' | 'coachee';

/** Everything that moves a traject. `on`: the ISO day on which it is done. */
export type TrajectoryCommand =
    /** To the next phase; `reason` where leaving the plan needs one (S0-7). */
    | { readonly kind: 'advance'; readonly to: Phase; readonly on: string; readonly reason?: string }
    /** To a later state of a cycle; `by` prepares the talk; `reason` sets aside what may be set aside. */
    | {
          readonly kind: 'advanceCycle';
          readonly cycle: number;
          readonly to: CycleState;
          readonly on: string;
          readonly by?: Role;
          readonly reason?: string;
      }
    /** After looking back: another cycle, with its primaire hulpvraag, or the final evaluation. */
    | {
          readonly kind: 'chooseNext';
          readonly cycle: number;
          readonly next: 'cycle' | 'finalEvaluation';
          readonly primary?: string;
          readonly reason?: string;
      }
    | { readonly kind: 'addCycle'; readonly reason?: string }
    | { readonly kind: 'setOwnership'; readonly cycle: number; readonly ownership: Ownership }
    /** The coachee looked alone (S2-4). */
    | { readonly kind: 'markSelfViewed'; readonly cycle: number; readonly at: string }
    /** A package with footage for the coachee (S2-5). */
    | {
          readonly kind: 'takeHome';
          readonly cycle: number;
          readonly recording: string;
          readonly by: string;
          readonly at: string;
          readonly sha256: string;
      }
    /** Media enter the traject. Without a cycle: a recording of the guidance itself. */
    | { readonly kind: 'importRecording'; readonly recording: RecordingDocument; readonly cycle?: number; readonly on: string }
    | {
          readonly kind: 'registerConsent';
          readonly person: string;
          readonly purpose: ConsentPurpose;
          readonly state: ConsentState;
          readonly on: string;
          readonly evidence?: string;
      }
    | { readonly kind: 'registerChildAnswer'; readonly person: string; readonly answer: ChildAnswer; readonly on: string }
    /** For these purposes, or for everything. */
    | { readonly kind: 'withdraw'; readonly person: string; readonly purposes?: readonly ConsentPurpose[]; readonly on: string }
    /** Whoever withdrew, wherever that was written: recordings in which they can be seen are frozen (INV-2). */
    | { readonly kind: 'freezeWithdrawn'; readonly on: string }
    /** A person cannot be seen any more in a recording. */
    | {
          readonly kind: 'clearPerson';
          readonly recording: string;
          readonly person: string;
          readonly how: 'gemaskeerd' | 'geknipt';
          readonly on: string;
      }
    | { readonly kind: 'stop'; readonly by: 'coachee' | 'children' | 'coach'; readonly on: string; readonly reason?: string }
    | { readonly kind: 'startDestruction'; readonly reason: 'einde' | 'stop' | 'bewaartermijn' | 'intrekking'; readonly on: string }
    /** What was counted after destroying; the statement says it. */
    | {
          readonly kind: 'recordDestruction';
          readonly footageLeft: number;
          readonly derivativesLeft: number;
          readonly certificate?: string;
          readonly on: string;
      };

/** A document that a command changed; text that people wrote (annotations, fragments, notes) is never among them (INV-5). */
export type ChangedDocument =
    | { readonly type: 'traject'; readonly file: string; readonly value: TrajectDocument }
    | { readonly type: 'register'; readonly file: string; readonly value: RegisterDocument }
    | { readonly type: 'helpQuestions'; readonly file: string; readonly value: HelpQuestionsDocument }
    | { readonly type: 'recording'; readonly file: string; readonly value: RecordingDocument };

/** Done: what has to be written, in one save, and the traject as it is then. Or refused, with everything that stands in the way. */
export type CommandResult =
    | {
          readonly kind: 'ok';
          readonly changed: readonly ChangedDocument[];
          readonly trajectory: Trajectory;
          readonly warnings: readonly Remark[];
      }
    | { readonly kind: 'refused'; readonly reasons: readonly Remark[] };

/** What a command makes of a traject, before the result is compared with what was. */
export type Step =
    | { readonly kind: 'ok'; readonly trajectory: Trajectory; readonly warnings?: readonly Remark[] }
    | { readonly kind: 'refused'; readonly reasons: readonly Remark[] };

/** Refused for one reason. */
export function refuse(rule: string, message: string, opens: string, more: Partial<Remark> = {}): Step {
    return { kind: 'refused', reasons: [{ rule, message, opens, ...more }] };
}
