import { injectable } from '@theia/core/shared/inversify';
import { CodingTableCommands } from '../analysis/coding-table-commands';
import { CodingTableContribution } from '../analysis/coding-table-contribution';
import { BudgetWidget } from './budget-widget';

/** The view «Tijdbudget». */
@injectable()
export class BudgetContribution extends CodingTableContribution<BudgetWidget> {
    constructor() {
        super(BudgetWidget.ID, BudgetWidget.LABEL, CodingTableCommands.BUDGET, '5');
    }
}
