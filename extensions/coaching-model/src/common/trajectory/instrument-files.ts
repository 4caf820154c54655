import { withTiers } from '../codebook/basis-codebook';
import type { Codebook } from '../documents/codebook';
import type { DebriefDocument } from '../documents/debrief';
import { documentTypeOf } from '../documents/document-types';
import type { IndividualNotesDocument } from '../documents/individual-notes';
import type { IntervisionDocument } from '../documents/intervision';
import type { QuestionBankDocument } from '../documents/question-bank';
import type { QuestionnaireDocument } from '../documents/questionnaire';
import type { SdqDocument } from '../documents/sdq';
import type { TeamPlanDocument } from '../documents/team-plan';
import type { GuideInstrument, ViewingGuideDocument } from '../documents/viewing-guide';
import { compareCodes } from '../persons/person-code';

/** A document with its place inside the traject folder. */
export interface Placed<T> {
    readonly file: string;
    readonly value: T;
}

/** What of a traject is an instrument or a talk. Lists are in the order of their file names. */
export interface InstrumentFiles {
    readonly debriefs: readonly Placed<DebriefDocument>[];
    readonly questionnaires: readonly Placed<QuestionnaireDocument>[];
    readonly viewingGuides: readonly Placed<ViewingGuideDocument>[];
    /** Empty kijkwijzers that the school put in the folder. */
    readonly guideInstruments: readonly Placed<GuideInstrument>[];
    /** What children noted by themselves, per kijkles. */
    readonly individualNotes: readonly Placed<IndividualNotesDocument>[];
    readonly intervisions: readonly Placed<IntervisionDocument>[];
    readonly sdq: readonly Placed<SdqDocument>[];
    /** Every version of the codebook that is in the folder, the present one included. */
    readonly codebooks: readonly Placed<Codebook>[];
    readonly teamPlan: Placed<TeamPlanDocument> | undefined;
    readonly questionBank: Placed<QuestionBankDocument> | undefined;
}

/** Sorts documents that were read before by what they are. */
export function instrumentFiles(documents: ReadonlyMap<string, unknown>): InstrumentFiles {
    const byType = new Map<string, Placed<unknown>[]>();
    for (const file of [...documents.keys()].sort(compareCodes)) {
        const type = documentTypeOf(file)?.id ?? '';
        byType.set(type, [...(byType.get(type) ?? []), { file, value: documents.get(file) }]);
    }
    const all = <T>(type: string): readonly Placed<T>[] => (byType.get(type) ?? []) as readonly Placed<T>[];
    return {
        debriefs: all('debrief'),
        questionnaires: all('questionnaire'),
        viewingGuides: all('viewingGuide'),
        guideInstruments: all('guideInstrument'),
        individualNotes: all('individualNotes'),
        intervisions: all('intervision'),
        sdq: all('sdq'),
        codebooks: all<Codebook>('codebook').map(({ file, value }) => ({ file, value: withTiers(value) })),
        teamPlan: all<TeamPlanDocument>('teamPlan')[0],
        questionBank: all<QuestionBankDocument>('questionBank')[0]
    };
}
