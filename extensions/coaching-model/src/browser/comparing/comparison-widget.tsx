import { nls } from '@theia/core/lib/common/nls';
import { injectable, postConstruct } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import { enumerate } from '../../common/language/dutch-number';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { CodingTableWidget, recordingChoice, type TableChoice } from '../analysis/coding-table-widget';
import { momentOfRow } from '../analysis/moment-of-row';
import { type ComparisonChoices, type ComparisonModel, comparisonModel } from './comparison-model';
import { ComparisonPanel } from './comparison-panel';

/** Recordings of the traject beside one another: two, or a series from first to last (PT-12). */
@injectable()
export class ComparisonWidget extends CodingTableWidget<ComparisonChoices> {
    static readonly ID = 'beeldspoor-vergelijken';
    static readonly LABEL = nls.localize('beeldspoor/coaching-model/comparing', 'Vergelijken');

    @postConstruct()
    protected init(): void {
        this.initTable(ComparisonWidget.ID, ComparisonWidget.LABEL, 'split-horizontal');
    }

    protected renderTable(trajectory: Trajectory): React.ReactNode {
        const model = comparisonModel(trajectory, this.recordingsAsSeen(trajectory), this.choices, this.current.coder);
        if (!model) {
            return (
                <p className="bs-cm-empty">
                    {nls.localize(
                        'beeldspoor/coaching-model/noComparison',
                        'Hier staan straks opnames van dit traject naast elkaar, met bij elk getal het aantal waarop het rust. Codeer eerst twee opnames.'
                    )}
                </p>
            );
        }
        const { chosen } = model;
        const own = (id: string): boolean => model.columns.find(column => column.id === id)?.coder === this.current.coder;
        return (
            <>
                {this.renderChoices(model)}
                {model.refused !== undefined ? (
                    <p className="bs-cm-empty">{model.refused}</p>
                ) : (
                    <ComparisonPanel
                        key={Object.values(chosen).join('/')}
                        model={model}
                        caption={this.caption(model)}
                        onOpen={(recording, row) => void this.open(momentOfRow(recording, row, own(recording)))}
                        onPlayAll={(recording, rows) => void this.playAll(rows.map(row => momentOfRow(recording, row, own(recording))))}
                    />
                )}
            </>
        );
    }

    protected caption({ chosen }: ComparisonModel): string {
        const who = chosen.pupil || nls.localize('beeldspoor/coaching-model/allPupils', 'alle leerlingen');
        return nls.localize(
            'beeldspoor/coaching-model/comparisonCaption',
            '{0} naast elkaar: initiatieven van {1} naar {2}',
            enumerate([chosen.first, ...chosen.others, chosen.second]),
            who,
            chosen.teacher || nls.localize('beeldspoor/coaching-model/anyTeacher', 'de leerkracht')
        );
    }

    protected renderChoices(model: ComparisonModel): React.ReactNode {
        const { chosen, pupils, teachers, coders } = model;
        const recordings = model.recordings.map(recordingChoice);
        const except = (id: string): readonly TableChoice[] => recordings.filter(({ value }) => value !== id);
        const all = { value: '', label: nls.localize('beeldspoor/coaching-model/allPupils', 'alle leerlingen') };
        const same = (value: string): TableChoice => ({ value, label: value });
        return (
            <div className="bs-cm-choices">
                {this.renderSelect(
                    nls.localize('beeldspoor/coaching-model/firstRecording', 'Eerste opname'),
                    chosen.first,
                    except(chosen.second),
                    first => this.choose({ first, second: chosen.second })
                )}
                {this.renderSelect(
                    nls.localize('beeldspoor/coaching-model/secondRecording', 'Tweede opname'),
                    chosen.second,
                    except(chosen.first),
                    second => this.choose({ first: chosen.first, second })
                )}
                {this.renderOthers(model)}
                {this.renderSelect(
                    nls.localize('beeldspoor/coaching-model/pupilFilter', 'Leerling'),
                    chosen.pupil,
                    [all, ...pupils.map(same)],
                    pupil => this.choose({ pupil })
                )}
                {teachers.length > 0 &&
                    this.renderSelect(
                        nls.localize('beeldspoor/coaching-model/teacherFilter', 'Leerkracht'),
                        chosen.teacher,
                        teachers.map(same),
                        teacher => this.choose({ teacher })
                    )}
                {coders.length > 0 &&
                    this.renderSelect(nls.localize('beeldspoor/coaching-model/coder', 'Codeur'), chosen.coder, coders.map(same), coder =>
                        this.choose({ coder })
                    )}
            </div>
        );
    }

    /** The recordings in between, to lay beside the two as well. */
    protected renderOthers({ chosen, recordings }: ComparisonModel): React.ReactNode {
        const rest = recordings.filter(({ recording: { id } }) => id !== chosen.first && id !== chosen.second);
        const toggled = (id: string): readonly string[] =>
            chosen.others.includes(id) ? chosen.others.filter(each => each !== id) : [...chosen.others, id];
        return (
            rest.length > 0 && (
                <div
                    className="bs-cm-chips"
                    role="group"
                    aria-label={nls.localize('beeldspoor/coaching-model/otherRecordings', 'Ook erbij')}
                >
                    {rest.map(dossier => {
                        const { value, label } = recordingChoice(dossier);
                        return (
                            <button
                                key={value}
                                type="button"
                                className="bs-cm-chip"
                                aria-pressed={chosen.others.includes(value)}
                                title={nls.localize('beeldspoor/coaching-model/besideRecording', '{0} er ook naast leggen', label)}
                                onClick={() => this.choose({ others: toggled(value) })}
                            >
                                {label}
                            </button>
                        );
                    })}
                </div>
            )
        );
    }
}
