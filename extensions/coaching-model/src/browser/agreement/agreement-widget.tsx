import { codicon } from '@theia/core/lib/browser';
import { CommandService } from '@theia/core/lib/common/command';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import * as React from '@theia/core/shared/react';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';
import { CodingTableWidget, recordingChoice, type TableChoice } from '../analysis/coding-table-widget';
import { CHOOSE_CODER } from '../role/coder-contribution';
import { StretchFields } from '../analysis/stretch-fields';
import { type AgreementChoices, type AgreementModel, agreementModel, type LookRow } from './agreement-model';
import { AgreementPanel } from './agreement-panel';
import { BlindCoder } from './blind-coder';

/** What two coders of one recording saw (PT-13), and coding without seeing what the other coded. */
@injectable()
export class AgreementWidget extends CodingTableWidget<AgreementChoices> {
    static readonly ID = 'beeldspoor-overeenstemming';
    static readonly LABEL = nls.localize('beeldspoor/coaching-model/agreement', 'Overeenstemming');

    @inject(BlindCoder)
    protected readonly blind: BlindCoder;
    @inject(CommandService)
    protected readonly commands: CommandService;

    @postConstruct()
    protected init(): void {
        this.initTable(AgreementWidget.ID, AgreementWidget.LABEL, 'organization');
    }

    protected override frontChanged(recording: string): void {
        this.choose({ recording, from: '', until: '' });
    }

    /** The chosen recording, else the one in front, else the first that several people coded. */
    protected dossier({ recordings }: Trajectory): RecordingDossier | undefined {
        const find = (id: string | undefined): RecordingDossier | undefined => recordings.find(({ recording }) => recording.id === id);
        return (
            find(this.choices.recording) ??
            find(this.front.id) ??
            recordings.find(({ annotations }) => annotations.length > 1) ??
            recordings[0]
        );
    }

    protected renderTable(trajectory: Trajectory): React.ReactNode {
        const dossier = this.dossier(trajectory);
        if (!dossier) {
            return this.renderEmpty();
        }
        const model = agreementModel(dossier, trajectory, this.choices, this.current.coder);
        const { chosen, result } = model;
        return (
            <>
                {this.renderChoices(trajectory, model)}
                {this.renderBlind(model)}
                {model.refused !== undefined && <p role="status">{model.refused}</p>}
                {model.segmentText && result && (
                    <p>{nls.localize('beeldspoor/coaching-model/onlyStretch', 'Alleen {0}.', model.segmentText)}</p>
                )}
                {chosen && result ? (
                    <AgreementPanel
                        key={`${model.recording}/${chosen.a}/${chosen.b}`}
                        result={result}
                        coders={chosen}
                        onTable={table => this.choose({ table })}
                        onLook={row => void this.look(model.recording, row)}
                    />
                ) : (
                    model.refused === undefined && model.hidden.length === 0 && this.renderEmpty()
                )}
            </>
        );
    }

    protected explanation(): string {
        return nls.localize(
            'beeldspoor/coaching-model/noAgreement',
            'Hier staat straks naast elkaar wat twee mensen in dezelfde opname codeerden, met de momenten om samen te bekijken. Daarvoor codeert een tweede persoon dezelfde opname onder eigen initialen.'
        );
    }

    /** What will stand here, and the way to it. */
    protected renderEmpty(): React.ReactNode {
        return (
            <div className="bs-cm-empty">
                <p>{this.explanation()}</p>
                <p role="status">
                    {nls.localize('beeldspoor/coaching-model/codesAs', 'Er wordt nu gecodeerd onder de initialen {0}.', this.current.coder)}
                </p>
                <button type="button" className="theia-button secondary" onClick={() => void this.commands.executeCommand(CHOOSE_CODER.id)}>
                    {CHOOSE_CODER.label}
                </button>
            </div>
        );
    }

    protected renderChoices({ recordings }: Trajectory, model: AgreementModel): React.ReactNode {
        const { chosen, coders } = model;
        const same = (value: string): TableChoice => ({ value, label: value });
        const swap = nls.localize('beeldspoor/coaching-model/swapCoders', 'omwisselen');
        const except = (coder: string): readonly TableChoice[] => coders.filter(each => each !== coder).map(same);
        return (
            <div className="bs-cm-choices">
                {this.renderSelect(
                    nls.localize('beeldspoor/coaching-model/recording', 'Opname'),
                    model.recording,
                    recordings.map(recordingChoice),
                    recording => this.choose({ recording, from: '', until: '' })
                )}
                {chosen && (
                    <>
                        {this.renderSelect(
                            nls.localize('beeldspoor/coaching-model/firstCoder', 'Eerste codeur (rijen)'),
                            chosen.a,
                            except(chosen.b),
                            a => this.choose({ a, b: chosen.b })
                        )}
                        {this.renderSelect(
                            nls.localize('beeldspoor/coaching-model/secondCoder', 'Tweede codeur (kolommen)'),
                            chosen.b,
                            except(chosen.a),
                            b => this.choose({ a: chosen.a, b })
                        )}
                        <button
                            type="button"
                            className="bs-cm-quiet-button"
                            title={swap}
                            onClick={() => this.choose({ a: chosen.b, b: chosen.a })}
                        >
                            <span className={codicon('arrow-swap')} aria-hidden="true" />
                            <span className="bs-cm-visually-hidden">{swap}</span>
                        </button>
                    </>
                )}
                <StretchFields
                    key={model.recording}
                    from={this.choices.from ?? ''}
                    until={this.choices.until ?? ''}
                    onChange={stretch => this.choose(stretch)}
                />
            </div>
        );
    }

    protected renderBlind({ recording, blind, hidden, segment }: AgreementModel): React.ReactNode {
        const others = hidden.join(', ');
        if (blind === 'blind') {
            return (
                <div className="bs-cm-table-block">
                    <p role="status">
                        {others === ''
                            ? nls.localize('beeldspoor/coaching-model/codingBlind', 'U codeert deze opname blind.')
                            : nls.localize(
                                  'beeldspoor/coaching-model/codingBlindOf',
                                  'U codeert deze opname blind: de codes van {0} ziet u als u klaar bent. Codeert {0} ook blind, dan als u beiden klaar bent.',
                                  others
                              )}
                    </p>
                    <button
                        type="button"
                        className="theia-button main"
                        onClick={() => void this.reported(() => this.blind.finish(recording))}
                    >
                        {nls.localize('beeldspoor/coaching-model/finishBlind', 'Klaar met blind coderen')}
                    </button>
                </div>
            );
        }
        return (
            <div className="bs-cm-table-block">
                {others !== '' && (
                    <p role="status">
                        {nls.localize(
                            'beeldspoor/coaching-model/otherBlind',
                            '{0} codeert nog blind; tot dan ziet u elkaars codes niet.',
                            others
                        )}
                    </p>
                )}
                {blind === 'open' && (
                    <button
                        type="button"
                        className="theia-button secondary"
                        title={nls.localize(
                            'beeldspoor/coaching-model/beginBlindHint',
                            'Vanaf nu ziet u in deze opname alleen uw eigen codes, tot u zegt dat u klaar bent'
                        )}
                        onClick={() => void this.reported(() => this.blind.begin(recording, segment))}
                    >
                        {nls.localize('beeldspoor/coaching-model/beginBlind', 'Blind coderen')}
                    </button>
                )}
            </div>
        );
    }

    /** The film at the frame; of the codes there the own one is selected, both stand in the row. */
    protected look(recording: string, { frames, own }: LookRow): Promise<void> {
        const range = frames.endFrame - frames.startFrame > 1;
        return this.open({
            recording,
            frame: frames.startFrame,
            ...(range && { endFrame: frames.endFrame }),
            ...(own !== undefined && { annotation: own })
        });
    }
}
