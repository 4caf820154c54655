import type { DocumentModel } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { equalJson, type Json } from '@beeldspoor/workbench/lib/common/documents/merge-json';
import { nls } from '@theia/core/lib/common/nls';
import { injectable } from '@theia/core/shared/inversify';
import type * as React from '@theia/core/shared/react';
import { checkCodebook } from '../../common/codebook/codebook-check';
import { diffCodebooks } from '../../common/codebook/codebook-diff';
import { withNamedCodes } from '../../common/codebook/codebook-draft';
import { publishCodebook } from '../../common/codebook/codebook-versions';
import { type Codebook, CODEBOOK_DOCUMENT } from '../../common/documents/codebook';
import type { Finding } from '../../common/rules/rule';
import { CODEBOOK_PATH } from '../../common/trajectory/document-paths';
import { DocumentFormWidget } from '../forms/document-form-widget';
import type { FormSession } from '../forms/form-session';
import { CodebookChanges, CodebookVersions } from './codebook-changes';
import { DraftDocument } from './draft-document';

/** The codebook in its tiers. Changes gather in a working copy until somebody makes a new version of them. */
@injectable()
export class CodebookWidget extends DocumentFormWidget {
    static override readonly FACTORY_ID = 'beeldspoor-codebook';

    protected override readonly factoryId = CodebookWidget.FACTORY_ID;
    protected draft: DraftDocument<Codebook> | undefined;
    protected publishing = false;
    protected checked: { readonly value: Codebook; readonly findings: readonly Finding[] } | undefined;

    /** What is wrong with the working copy, not with what stands on disk. */
    override get findings(): readonly Finding[] {
        const value = this.draft?.value;
        if (value && this.checked?.value !== value) {
            const file = this.session?.file ?? CODEBOOK_PATH;
            this.checked = { value, findings: checkCodebook(value).map(problem => ({ ...problem, rule: '8.24', file })) };
        }
        return this.checked?.findings ?? [];
    }

    protected override modelToEdit(model: DocumentModel<unknown>): DocumentModel<unknown> {
        const isPresent = this.current.root?.relative(model.uri)?.toString() === CODEBOOK_PATH;
        this.draft = new DraftDocument(
            model as DocumentModel<Codebook>,
            isPresent
                ? undefined
                : nls.localize(
                      'beeldspoor/coaching-model/codebookOld',
                      'Dit is een eerdere versie. Er is mee gecodeerd, dus blijft zij zoals zij is.'
                  )
        );
        return this.draft;
    }

    protected override renderForm(session: FormSession): React.ReactNode {
        const { draft } = this;
        const present = draft?.original;
        const others = (this.trajectory?.instruments.codebooks ?? []).filter(({ file }) => file !== session.file).map(({ value }) => value);
        return super.renderForm(
            session,
            <>
                {present && <CodebookVersions present={present} others={others} />}
                {draft?.isChanged && !draft.readOnly && this.renderChanges(draft)}
            </>
        );
    }

    protected renderChanges(draft: DraftDocument<Codebook>): React.ReactNode {
        return (
            <div className="bs-form-state bs-codebook-pending" role="status">
                <p>
                    {nls.localize(
                        'beeldspoor/coaching-model/codebookChanged',
                        'Uw wijzigingen staan klaar en gelden nog niet. Maak er een nieuwe versie van om ermee te coderen.'
                    )}
                </p>
                <CodebookChanges changes={diffCodebooks(draft.original, draft.value)} />
                <div className="bs-cm-actions">
                    <button type="button" className="theia-button main" disabled={this.publishing} onClick={() => void this.publish(draft)}>
                        {nls.localize('beeldspoor/coaching-model/codebookPublish', 'Nieuwe versie maken')}
                    </button>
                    <button type="button" className="theia-button secondary" onClick={() => this.discard(draft)}>
                        {nls.localize('beeldspoor/coaching-model/codebookDiscard', 'Wijzigingen weggooien')}
                    </button>
                </div>
            </div>
        );
    }

    protected discard(draft: DraftDocument<Codebook>): void {
        this.session?.drafts.keepAll();
        draft.discard(nls.localize('beeldspoor/coaching-model/codebookDiscard', 'Wijzigingen weggooien'));
    }

    /** First the version before gets its own file, then the new one takes its place: no moment at which coding has lost its codebook. */
    protected async publish(draft: DraftDocument<Codebook>): Promise<void> {
        this.session?.drafts.keepAll();
        const taken = (this.trajectory?.instruments.codebooks ?? []).map(({ value }) => value.version);
        const result = publishCodebook(draft.original, withNamedCodes(draft.value), taken);
        if (result.kind === 'refused') {
            this.refused(result.message);
            return;
        }
        this.publishing = true;
        this.update();
        try {
            for (const { file, value } of result.files.filter(each => each.file !== CODEBOOK_PATH)) {
                await this.keepVersion(file, value);
            }
            draft.commit(
                nls.localize('beeldspoor/coaching-model/codebookVersion', 'Codeboek {0}', result.codebook.version),
                result.codebook
            );
            await draft.flush();
        } catch (error) {
            this.refused(error instanceof Error ? error.message : String(error));
        } finally {
            this.publishing = false;
            this.update();
        }
    }

    protected async keepVersion(file: string, value: Codebook): Promise<void> {
        const uri = this.current.root?.resolve(file);
        if (!uri) {
            return;
        }
        const model = await this.store.open(CODEBOOK_DOCUMENT, uri, () => value);
        try {
            if (!equalJson(model.value as Json, value as Json)) {
                const message = 'Er staat al een andere versie onder {0}. Er is niets veranderd. Geef dat bestand eerst een andere naam.';
                throw new Error(nls.localize('beeldspoor/coaching-model/codebookTaken', message, file));
            }
            // A document that was not there yet is written at its first edit.
            model.edit(nls.localize('beeldspoor/coaching-model/codebookKept', 'Versie {0} bewaren', value.version), before => ({
                ...before
            }));
            await model.flush();
        } finally {
            model.dispose();
        }
    }
}
