import { codicon } from '@theia/core/lib/browser';
import { nls } from '@theia/core/lib/common/nls';
import * as React from '@theia/core/shared/react';
import type { Meaning } from '../../common/documents/meanings';
import type { Evidence, Sentence } from '../../common/patterns/pattern';
import type { PupilCard } from '../../common/analysis/analysis-summary';
import type { SentenceGroup } from '../../common/analysis/sentence-groups';
import type { AnalysisModel, MomentRow } from './analysis-model';
import { MomentList } from './moment-list';
import { PossibleMeaning } from './possible-meaning';
import { OUTCOMES, OutcomeSign, outcomeWord } from './outcome-sign';
import { SensitivityTable } from './sensitivity-table';

export interface AnalysisPanelProps {
    readonly model: AnalysisModel;
    readonly onOpen: (row: MomentRow) => void;
    readonly onPlayAll: (rows: readonly MomentRow[]) => void;
    /** What somebody wrote that a sentence may mean. */
    readonly meaningOf: (sentence: Sentence) => Meaning | undefined;
    readonly onMeaning: (sentence: Sentence, text: string) => void;
    /** Somebody wants to see, or no longer, what other response windows would say. */
    readonly onSensitivity: (shown: boolean) => void;
}

/** Which number is unfolded. */
interface Unfolded {
    readonly key: string;
    readonly moments: readonly Evidence[];
}

interface Numbers extends AnalysisPanelProps {
    readonly unfolded: Unfolded | undefined;
    /** One moment: the film; several: the list, or folded again. */
    readonly follow: (key: string, moments: readonly Evidence[]) => void;
    readonly fold: () => void;
}

/** What the coding says, in sentences; every number leads to its moments. */
export function AnalysisPanel(props: AnalysisPanelProps): React.ReactElement {
    const { model, onOpen } = props;
    const [unfolded, setUnfolded] = React.useState<Unfolded | undefined>(undefined);
    const numbers: Numbers = {
        ...props,
        unfolded,
        fold: () => setUnfolded(undefined),
        follow: (key, moments) => {
            const [only, ...others] = moments.flatMap(moment => model.moment(moment) ?? []);
            if (only && others.length === 0) {
                onOpen(only);
            } else {
                setUnfolded(unfolded?.key === key ? undefined : { key, moments });
            }
        }
    };
    return (
        <div className="bs-cm-analysis">
            {model.groups.map(group => (
                <section key={group.id} className="bs-cm-section" aria-label={groupTitle(group.id)}>
                    <h3 className="bs-cm-plain-head">{groupTitle(group.id)}</h3>
                    <ul className="bs-cm-sentences">
                        {keyed(group).map(({ key, sentence }) => (
                            <SentenceItem key={key} id={key} sentence={sentence} {...numbers} />
                        ))}
                    </ul>
                </section>
            ))}
            {model.pupils.length > 0 && (
                <section className="bs-cm-section" aria-label={nls.localize('beeldspoor/coaching-model/perPupil', 'Per leerling')}>
                    <h3 className="bs-cm-plain-head">{nls.localize('beeldspoor/coaching-model/perPupil', 'Per leerling')}</h3>
                    <ul className="bs-cm-cards">
                        {model.pupils.map(card => (
                            <Card key={card.pupil} card={card} {...numbers} />
                        ))}
                    </ul>
                    <p className="bs-cm-legend">
                        {OUTCOMES.map(outcome => (
                            <span key={outcome}>
                                <OutcomeSign outcome={outcome} /> {outcomeWord(outcome)}
                            </span>
                        ))}
                    </p>
                </section>
            )}
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
                    onClick={() => props.onSensitivity(model.sensitivity === undefined)}
                >
                    {nls.localize('beeldspoor/coaching-model/otherWindows', 'Met een andere reactietijd')}
                </button>
                {model.sensitivity && <SensitivityTable sensitivity={model.sensitivity} />}
            </footer>
        </div>
    );
}

function groupTitle(id: SentenceGroup['id']): string {
    switch (id) {
        case 'strengths':
            return nls.localize('beeldspoor/coaching-model/strengths', 'Wat lukte');
        case 'opportunities':
            return nls.localize('beeldspoor/coaching-model/opportunities', 'Kansen');
        case 'reception':
            return nls.localize('beeldspoor/coaching-model/groupReception', 'Initiatief en ontvangst');
        case 'contact':
            return nls.localize('beeldspoor/coaching-model/groupContact', 'Contact');
        case 'turns':
            return nls.localize('beeldspoor/coaching-model/groupTurns', 'Beurten');
        case 'attention':
            return nls.localize('beeldspoor/coaching-model/groupAttention', 'Aandacht');
        case 'transitions':
            return nls.localize('beeldspoor/coaching-model/groupTransitions', 'Lesovergangen');
        case 'needs':
            return nls.localize('beeldspoor/coaching-model/groupNeeds', 'Behoeften');
        case 'leading':
            return nls.localize('beeldspoor/coaching-model/groupLeading', 'Leidinggeven');
        case 'talk':
            return nls.localize('beeldspoor/coaching-model/groupTalk', 'Het gesprek');
        case 'others':
            return nls.localize('beeldspoor/coaching-model/alsoSeen', 'Verder gezien');
    }
}

/** Keys that stay the same while numbers change, so that an unfolded list stays open while coding. */
function keyed(group: SentenceGroup): readonly { key: string; sentence: Sentence }[] {
    const seen = new Map<string, number>();
    return group.sentences.map(sentence => {
        const base = `${sentence.pattern}:${sentence.actors.join('-')}`;
        const number = seen.get(base) ?? 0;
        seen.set(base, number + 1);
        return { key: `${group.id}:${base}:${number}`, sentence };
    });
}

function SentenceItem({ id, sentence, ...numbers }: Numbers & { readonly id: string; readonly sentence: Sentence }): React.ReactElement {
    return (
        <li className="bs-cm-sentence">
            <p>
                {sentence.parts.map((part, index) =>
                    part.moments && part.moments.length > 0 ? (
                        <NumberButton key={index} id={`${id}:${index}`} text={part.text} moments={part.moments} {...numbers} />
                    ) : (
                        <React.Fragment key={index}>{part.text}</React.Fragment>
                    )
                )}
                {sentence.note && (
                    <span className="bs-cm-note-mark" title={sentence.note} aria-label={sentence.note}>
                        *
                    </span>
                )}
            </p>
            <PossibleMeaning sentence={sentence} meaning={numbers.meaningOf(sentence)} onMeaning={numbers.onMeaning} />
            <Unfold prefix={`${id}:`} {...numbers} />
        </li>
    );
}

function NumberButton({
    id,
    text,
    moments,
    unfolded,
    follow
}: Numbers & { readonly id: string; readonly text: string; readonly moments: readonly Evidence[] }): React.ReactElement {
    const several = moments.length > 1;
    // A real button cannot break over two lines in the middle of a sentence.
    return (
        <span
            role="button"
            tabIndex={0}
            className="bs-cm-number"
            aria-expanded={several ? unfolded?.key === id : undefined}
            title={
                several
                    ? nls.localize('beeldspoor/coaching-model/showMoments', '{0} momenten tonen', moments.length)
                    : nls.localize('beeldspoor/coaching-model/showMoment', 'Moment in de film tonen')
            }
            onClick={() => follow(id, moments)}
            onKeyDown={event => {
                if (event.key === 'Enter' || event.key === ' ') {
                    event.preventDefault();
                    follow(id, moments);
                }
            }}
        >
            {text}
        </span>
    );
}

/** The list under the sentence or card that its number belongs to. */
function Unfold({ prefix, unfolded, model, fold, onOpen, onPlayAll }: Numbers & { readonly prefix: string }): React.ReactElement | null {
    if (!unfolded?.key.startsWith(prefix)) {
        return null;
    }
    const rows = unfolded.moments.flatMap(moment => model.moment(moment) ?? []);
    return rows.length === 0 ? null : (
        <MomentList
            key={unfolded.key}
            rows={rows}
            label={nls.localize('beeldspoor/coaching-model/moments', 'Momenten')}
            onOpen={onOpen}
            onPlayAll={onPlayAll}
            onClose={fold}
        />
    );
}

function Card({ card, ...numbers }: Numbers & { readonly card: PupilCard }): React.ReactElement {
    const { model, onOpen } = numbers;
    const id = `card:${card.pupil}`;
    return (
        <li className="bs-cm-card">
            <div className="bs-cm-card-head">
                <span className="bs-cm-code">{card.pupil}</span>
                {card.focus && (
                    <span
                        className={codicon('star-full')}
                        role="img"
                        aria-label={nls.localize('beeldspoor/coaching-model/focusPupil', 'focusleerling')}
                    />
                )}
                <span className="bs-cm-grow" />
                {card.latency && <NumberButton id={`${id}:latency`} text={card.latency} moments={card.latencyMoments} {...numbers} />}
            </div>
            {card.rows.map(row => (
                <div key={row.valence} className="bs-cm-card-row">
                    <span className="bs-cm-card-label">{row.valence}</span>
                    <span className="bs-cm-signs">
                        {row.signs.map(sign => {
                            const moment = model.moment(sign);
                            const label = moment ? `${moment.timecode}, ${moment.code}, ${outcomeWord(sign.outcome)}` : sign.id;
                            return (
                                <button
                                    key={sign.id}
                                    type="button"
                                    className="bs-cm-sign-button"
                                    title={moment?.observation ? `${label}: ${moment.observation}` : label}
                                    aria-label={label}
                                    onClick={() => moment && onOpen(moment)}
                                >
                                    <OutcomeSign outcome={sign.outcome} />
                                </button>
                            );
                        })}
                        {row.more > 0 && (
                            <span className="bs-cm-hint">{nls.localize('beeldspoor/coaching-model/andMore', 'en nog {0}', row.more)}</span>
                        )}
                    </span>
                    <span className="bs-cm-card-count">
                        <NumberButton id={`${id}:${row.valence}`} text={row.text} moments={row.signs} {...numbers} />
                        {row.undetermined > 0 && (
                            <span className="bs-cm-hint">
                                {nls.localize('beeldspoor/coaching-model/countUndetermined', '{0} onbepaald', row.undetermined)}
                            </span>
                        )}
                    </span>
                </div>
            ))}
            <Unfold prefix={`${id}:`} {...numbers} />
        </li>
    );
}
