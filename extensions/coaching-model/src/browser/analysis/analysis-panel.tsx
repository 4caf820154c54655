import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { Sign } from '../../common/analysis/pupil-cards';
import type { GroupedSentence, SentenceGroup } from '../../common/analysis/sentence-groups';
import type { Meaning } from '../../common/documents/meanings';
import { Section } from '../traject-view/section';
import type { AnalysisModel, MomentRow } from './analysis-model';
import { groupTitle } from './group-title';
import type { NumberActions, Unfolded } from './number-button';
import { unfoldedAt } from './number-button';
import { OUTCOMES, OutcomeSign, outcomeWord } from './outcome-sign';
import { PupilCardItem } from './pupil-card-item';
import { SensitivityTable } from './sensitivity-table';
import { SentenceItem } from './sentence-item';

export interface AnalysisPanelProps {
    readonly model: AnalysisModel;
    readonly onOpen: (row: MomentRow) => void;
    readonly onPlayAll: (rows: readonly MomentRow[]) => void;
    /** What somebody wrote that a sentence may mean. */
    readonly meaningOf: (sentence: GroupedSentence) => Meaning | undefined;
    readonly onMeaning: (sentence: GroupedSentence, text: string) => void;
    /** Somebody wants to see, or no longer, what other response windows would say. */
    readonly onSensitivity: (shown: boolean) => void;
    /** Ids of the sections that are folded. */
    readonly folded: readonly string[];
    readonly onFold: (section: string) => void;
    readonly onFailure: (error: unknown) => void;
    /** Every sentence stands there, as on paper. */
    readonly whole?: boolean;
    /** What is unfolded at the begin. */
    readonly first?: Unfolded | undefined;
    readonly onUnfolded?: (unfolded: Unfolded | undefined) => void;
}

/** So many sentences stand under a heading before somebody asks for the others. */
const FIRST_SENTENCES = 12;
const PUPILS = 'pupils';

/** What the coding says, in sentences; every number leads to its moments. */
export function AnalysisPanel(props: AnalysisPanelProps): React.ReactElement {
    const { model, folded, onFold, onUnfolded } = props;
    const latest = React.useRef(props);
    latest.current = props;
    const [unfolded, setUnfolded] = React.useState<Unfolded | undefined>(props.first);
    const [wholly, setWholly] = React.useState<readonly string[]>(props.whole ? model.groups.map(({ id }) => id) : []);
    const { actions, onSign, onMeaning } = useActions(latest, unfolded, setUnfolded);
    useLivingList(model, unfolded, setUnfolded);
    React.useEffect(() => onUnfolded?.(unfolded), [onUnfolded, unfolded]);
    return (
        <div className="bs-cm-analysis">
            {model.groups.length > 0 && model.groups[0].id !== 'strengths' && (
                <p className="bs-cm-hint bs-cm-no-strengths">
                    {nls.localize(
                        'beeldspoor/coaching-model/noStrengths',
                        'Bij «Wat lukte» staat hier nog niets. Dat zegt alleen iets over wat tot nu toe is gecodeerd.'
                    )}
                </p>
            )}
            {model.groups.map(group => (
                <Section
                    key={group.id}
                    id={`analysis-${group.id}`}
                    title={groupTitle(group.id)}
                    count={group.sentences.length + group.more}
                    collapsed={folded.includes(group.id)}
                    onToggle={() => onFold(group.id)}
                >
                    <ul className="bs-cm-sentences">
                        {shownOf(group, wholly).map(sentence => (
                            <SentenceItem
                                key={sentence.key}
                                sentence={sentence}
                                unfolded={unfoldedAt(unfolded, sentence.key)}
                                meaning={props.meaningOf(sentence)}
                                onMeaning={onMeaning}
                                actions={actions}
                            />
                        ))}
                    </ul>
                    <MoreSentences group={group} wholly={wholly.includes(group.id)} onAll={() => setWholly([...wholly, group.id])} />
                </Section>
            ))}
            {model.pupils.length > 0 && (
                <Section
                    id="analysis-pupils"
                    title={nls.localize('beeldspoor/coaching-model/perPupil', 'Per leerling')}
                    count={model.pupils.length}
                    collapsed={folded.includes(PUPILS)}
                    onToggle={() => onFold(PUPILS)}
                >
                    <ul className="bs-cm-cards">
                        {model.pupils.map(card => (
                            <PupilCardItem
                                key={card.pupil}
                                card={card}
                                times={model.times}
                                unfolded={unfoldedAt(unfolded, `card:${card.pupil}`)}
                                onSign={onSign}
                                actions={actions}
                            />
                        ))}
                    </ul>
                    <p className="bs-cm-legend">
                        {OUTCOMES.map(outcome => (
                            <span key={outcome}>
                                <OutcomeSign outcome={outcome} /> {outcomeWord(outcome)}
                            </span>
                        ))}
                    </p>
                </Section>
            )}
            <Parameters model={model} onSensitivity={props.onSensitivity} />
        </div>
    );
}

/** Actions that stay the same objects while the panel stands. */
function useActions(
    latest: React.MutableRefObject<AnalysisPanelProps>,
    unfolded: Unfolded | undefined,
    setUnfolded: (unfolded: Unfolded | undefined) => void
): {
    readonly actions: NumberActions;
    readonly onSign: (sign: Sign) => void;
    readonly onMeaning: AnalysisPanelProps['onMeaning'];
} {
    const shown = React.useRef(unfolded);
    shown.current = unfolded;
    return React.useMemo(() => {
        const follow = async (number: string): Promise<void> => {
            if (shown.current?.number === number) {
                setUnfolded(undefined);
                return;
            }
            const { model, onOpen, onFailure } = latest.current;
            try {
                const { rows, more } = await model.momentsOf(number);
                if (rows.length === 1 && more === 0) {
                    onOpen(rows[0]);
                } else {
                    setUnfolded({ number, rows, more });
                }
            } catch (error) {
                onFailure(error);
            }
        };
        return {
            actions: {
                follow: number => void follow(number),
                fold: () => setUnfolded(undefined),
                open: row => latest.current.onOpen(row),
                playAll: rows => latest.current.onPlayAll(rows)
            },
            onSign: sign => {
                const row = latest.current.model.moment(sign);
                if (row) {
                    latest.current.onOpen(row);
                }
            },
            onMeaning: (sentence, text) => latest.current.onMeaning(sentence, text)
        };
    }, [latest, setUnfolded]);
}

/** The moments of an unfolded number follow the coding. */
function useLivingList(model: AnalysisModel, unfolded: Unfolded | undefined, setUnfolded: (unfolded: Unfolded | undefined) => void): void {
    const number = React.useRef<string | undefined>(undefined);
    number.current = unfolded?.number;
    React.useEffect(() => {
        const asked = number.current;
        if (asked === undefined) {
            return;
        }
        // Who asked for it hears of a failure; here the list just stays as it was.
        model.momentsOf(asked).then(
            found => number.current === asked && setUnfolded(found.rows.length > 0 ? { number: asked, ...found } : undefined),
            () => undefined
        );
    }, [model, setUnfolded]);
}

function shownOf({ id, sentences }: SentenceGroup, wholly: readonly string[]): readonly GroupedSentence[] {
    return wholly.includes(id) || sentences.length <= FIRST_SENTENCES + 1 ? sentences : sentences.slice(0, FIRST_SENTENCES);
}

/** Leads to the sentences that do not stand there yet, or says how to come to those that are too many. */
function MoreSentences({
    group: { id, sentences, more },
    wholly,
    onAll
}: {
    readonly group: SentenceGroup;
    readonly wholly: boolean;
    readonly onAll: () => void;
}): React.ReactElement | null {
    const hidden = sentences.length - shownOf({ id, sentences, more }, wholly ? [id] : []).length;
    if (hidden > 0) {
        return (
            <button type="button" className="bs-cm-quiet-button" onClick={onAll}>
                {nls.localize('beeldspoor/coaching-model/moreSentences', 'Nog {0} tonen', hidden)}
            </button>
        );
    }
    return more > 0 ? (
        <p className="bs-cm-hint">
            {nls.localize(
                'beeldspoor/coaching-model/tooManySentences',
                'En nog {0}. Kies een leerling of een deel van de opname om ze te zien.',
                more
            )}
        </p>
    ) : null;
}

function Parameters({ model, onSensitivity }: Pick<AnalysisPanelProps, 'model' | 'onSensitivity'>): React.ReactElement {
    return (
        <footer className="bs-cm-parameters">
            {model.smallNumber !== undefined && (
                <p>
                    *{' '}
                    {nls.localize(
                        'beeldspoor/coaching-model/smallNumbers',
                        'kleine aantallen: minder dan {0}. Kijk naar de momenten, niet naar het percentage.',
                        model.smallNumber
                    )}
                </p>
            )}
            <p>{model.parameters}</p>
            <button
                type="button"
                className="bs-cm-quiet-button"
                aria-expanded={model.sensitivity !== undefined}
                onClick={() => onSensitivity(model.sensitivity === undefined)}
            >
                {nls.localize('beeldspoor/coaching-model/otherWindows', 'Met een andere reactietijd')}
            </button>
            {model.sensitivity && <SensitivityTable sensitivity={model.sensitivity} />}
        </footer>
    );
}
