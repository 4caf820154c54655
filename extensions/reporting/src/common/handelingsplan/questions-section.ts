import type { HelpQuestion } from '@beeldspoor/coaching-model/lib/common/documents/help-questions';
import type { Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import type { ListItem, RootContent } from 'mdast';
import { heading, item, list, nestedItem, paragraph, quote, strong } from '../markdown/mdast-builders';
import type { GeneratedSection } from '../templates/document-template';
import { NOT_FILLED_IN } from './particulars-section';

const STATUS: Record<HelpQuestion['status'], string> = { open: 'open', deels: 'deels beantwoord', opgelost: 'opgelost' };

function questionItem(question: HelpQuestion, solvedThrough: readonly HelpQuestion[]): ListItem {
    const line = [strong(`${question.id} (${question.priority})`), ` ${question.text} – ${STATUS[question.status]}`];
    return solvedThrough.length === 0
        ? item(...line)
        : nestedItem(line, list(solvedThrough.map(other => item(`Hiermee ook opgelost: ${other.id} ${other.text}`))));
}

/** Aanleiding en hulpvraag: the primary question first, with what was solved through it (S1-9). */
export function questionsSection({ helpQuestions, actionPlan }: Trajectory): GeneratedSection {
    const ordered = [...helpQuestions.questions].sort((a, b) => Number(a.priority === 'secundair') - Number(b.priority === 'secundair'));
    const content: RootContent[] = [heading(2, 'Aanleiding en hulpvraag')];
    if (ordered.length === 0) {
        content.push(paragraph(`Hulpvraag: ${NOT_FILLED_IN}.`));
    } else {
        content.push(
            list(
                ordered
                    .filter(question => !ordered.some(other => other.id === question.resolvedBy))
                    .map(question =>
                        questionItem(
                            question,
                            ordered.filter(other => other.resolvedBy === question.id)
                        )
                    )
            )
        );
    }
    for (const { id, coacheeAnswer } of ordered) {
        if (coacheeAnswer) {
            content.push(paragraph(`Antwoord van de coachee op ${id}:`), quote(coacheeAnswer));
        }
    }
    if (actionPlan?.coacheeWish) {
        content.push(paragraph('Wens van de coachee:'), quote(actionPlan.coacheeWish));
    }
    return { id: 'hulpvraag', content };
}
