import { compareCodes } from '@beeldspoor/coaching-model/lib/common/persons/person-code';
import { codicon } from '@theia/core/lib/browser/widgets/widget';
import { nls } from '@theia/core/lib/common/nls';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useReducer, useRef } from '@theia/core/shared/react';
import type { MarkQuery } from '../../common/timeline/find-marks';
import type { RecordingSession } from '../session/recording-session';
import type { MarkFinder } from './mark-finder';

const text = {
    find: () => nls.localize('beeldspoor/video-timeline/findMarks', 'Annotaties zoeken'),
    placeholder: () => nls.localize('beeldspoor/video-timeline/findText', 'Zoek op tekst, code of persoon'),
    tier: () => nls.localize('beeldspoor/video-timeline/findTier', 'Laag'),
    code: () => nls.localize('beeldspoor/video-timeline/findCode', 'Code'),
    actor: () => nls.localize('beeldspoor/video-timeline/findActor', 'Wie'),
    certainty: () => nls.localize('beeldspoor/video-timeline/findCertainty', 'Zekerheid'),
    all: () => nls.localize('beeldspoor/video-timeline/findAll', 'alle'),
    sure: () => nls.localize('beeldspoor/video-timeline/sure', 'zeker'),
    doubt: () => nls.localize('beeldspoor/video-timeline/doubt', 'twijfel'),
    previous: () => nls.localize('beeldspoor/video-timeline/findPrevious', 'Vorige (Shift+F3)'),
    next: () => nls.localize('beeldspoor/video-timeline/findNext', 'Volgende (F3)'),
    close: () => nls.localize('beeldspoor/video-timeline/findClose', 'Zoeken sluiten (Esc)'),
    count: (at: number, all: number) => nls.localize('beeldspoor/video-timeline/findCount', '{0} van {1}', at, all),
    hits: (all: number) =>
        all === 1
            ? nls.localize('beeldspoor/video-timeline/findHit', '1 gevonden')
            : nls.localize('beeldspoor/video-timeline/findHits', '{0} gevonden', all),
    none: () => nls.localize('beeldspoor/video-timeline/nothingFound', 'Niets gevonden.')
};

interface Props {
    readonly finder: MarkFinder;
    readonly session: RecordingSession;
    /** The focus goes back to the film. */
    readonly leave: () => void;
}

/** Looks for annotations by text, tier, code, person and certainty, and steps through them. */
export function FindBar({ finder, session, leave }: Props): ReactNode {
    const [, update] = useReducer((count: number) => count + 1, 0);
    const input = useRef<HTMLInputElement>(null);
    useEffect(() => {
        const listener = finder.onDidChange(update);
        return () => listener.dispose();
    }, [finder]);
    const { open, query } = finder;
    useEffect(() => {
        if (open) {
            input.current?.focus();
            input.current?.select();
        }
    }, [open]);
    const { annotations } = session.annotations.value;
    const { codebook } = session;
    const persons = useMemo(() => {
        const used = new Set<string>();
        for (const { actor, target, targets } of open ? annotations : []) {
            [actor, target, ...(targets ?? [])].forEach(code => code !== undefined && used.add(code));
        }
        return [...used].sort(compareCodes);
    }, [annotations, open]);
    if (!open) {
        return null;
    }
    const ask = (change: Partial<MarkQuery>): void => finder.ask({ ...query, ...change });
    const keyDown = (event: KeyboardEvent): void => {
        if (event.key === 'Escape') {
            finder.close();
            leave();
        } else if ((event.key === 'Enter' && event.target === input.current) || event.key === 'F3') {
            finder.step(event.shiftKey ? -1 : 1);
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    };
    const tiers = codebook.tiers.filter(tier => query.tier === undefined || tier.id === query.tier);
    return (
        <div className="bs-find" role="search" aria-label={text.find()} onKeyDown={keyDown}>
            <span className={`bs-find-icon ${codicon('search')}`} aria-hidden="true" />
            <input
                ref={input}
                type="search"
                className="theia-input"
                value={query.text}
                placeholder={text.placeholder()}
                aria-label={text.placeholder()}
                onChange={event => ask({ text: event.target.value })}
            />
            <Chip
                label={text.tier()}
                value={query.tier}
                options={codebook.tiers.map(tier => [tier.id, tier.label])}
                choose={tier => ask({ tier, code: tier === undefined || query.code?.startsWith(`${tier} `) ? query.code : undefined })}
            />
            <Chip
                label={text.code()}
                value={query.code}
                options={tiers.flatMap(tier =>
                    tier.codes.map(
                        code => [`${tier.id} ${code.id}`, query.tier === undefined ? `${tier.label}: ${code.label}` : code.label] as const
                    )
                )}
                choose={code => ask({ code })}
            />
            <Chip label={text.actor()} value={query.actor} options={persons.map(code => [code, code])} choose={actor => ask({ actor })} />
            <Chip
                label={text.certainty()}
                value={query.certainty}
                options={[
                    ['zeker', text.sure()],
                    ['twijfel', text.doubt()]
                ]}
                choose={certainty => ask({ certainty: certainty as MarkQuery['certainty'] })}
            />
            <span className="bs-find-count" role="status">
                {countText(finder)}
            </span>
            <IconButton icon="arrow-up" title={text.previous()} disabled={!finder.active} run={() => finder.step(-1)} />
            <IconButton icon="arrow-down" title={text.next()} disabled={!finder.active} run={() => finder.step(1)} />
            <IconButton
                icon="close"
                title={text.close()}
                run={() => {
                    finder.close();
                    leave();
                }}
            />
        </div>
    );
}

function countText(finder: MarkFinder): string {
    if (!finder.active) {
        return '';
    }
    const all = finder.hits.length;
    const at = finder.position;
    return all === 0 ? text.none() : at < 0 ? text.hits(all) : text.count(at + 1, all);
}

interface ChipProps {
    readonly label: string;
    readonly value: string | undefined;
    readonly options: readonly (readonly [value: string, label: string])[];
    readonly choose: (value: string | undefined) => void;
}

/** One condition: filled when it is set. */
function Chip({ label, value, options, choose }: ChipProps): ReactNode {
    return (
        <label className={`bs-find-chip${value === undefined ? '' : ' bs-set'}`}>
            <span>{label}</span>
            <select value={value ?? ''} aria-label={label} onChange={event => choose(event.target.value || undefined)}>
                <option value="">{text.all()}</option>
                {options.map(([id, name]) => (
                    <option key={id} value={id}>
                        {name}
                    </option>
                ))}
            </select>
        </label>
    );
}

function IconButton({
    icon,
    title,
    disabled = false,
    run
}: {
    readonly icon: string;
    readonly title: string;
    readonly disabled?: boolean;
    readonly run: () => void;
}): ReactNode {
    return (
        <button
            type="button"
            className={`bs-icon-button ${codicon(icon)}`}
            title={title}
            aria-label={title}
            disabled={disabled}
            onClick={run}
        />
    );
}
