import { injectable } from '@theia/core/shared/inversify';
import { CodingTableCommands } from '../analysis/coding-table-commands';
import { CodingTableContribution } from '../analysis/coding-table-contribution';
import { ComparisonWidget } from './comparison-widget';

/** The view «Vergelijken». */
@injectable()
export class ComparisonContribution extends CodingTableContribution<ComparisonWidget> {
    constructor() {
        super(ComparisonWidget.ID, ComparisonWidget.LABEL, CodingTableCommands.COMPARE, '3');
    }
}
