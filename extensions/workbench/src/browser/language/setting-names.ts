import { injectable } from '@theia/core/shared/inversify';
import { PreferenceTreeLabelProvider } from '@theia/preferences/lib/browser/util/preference-tree-label-provider';
import { Preference } from '@theia/preferences/lib/browser/util/preference-types';
import { settingText } from './setting-texts';

/** The names of the settings in the chosen language, «Editor: Lettergrootte» instead of «Editor: Font Size». */
@injectable()
export class SettingNames extends PreferenceTreeLabelProvider {
    override getName(node: Preference.TreeNode): string {
        const name = super.getName(node);
        return node.label ? name : settingText('name', settingId(node), name);
    }

    /** Theia's prefix names every step of the path; a Dutch name says it all by itself and wants at most its group before it. */
    override getPrefix(node: Preference.TreeNode, fullPath = false): string | undefined {
        const prefix = super.getPrefix(node, fullPath);
        const id = settingId(node);
        if (!prefix || settingText('name', id, '') === '') {
            return prefix;
        }
        const group = this.formatString(id.split('.')[0]);
        return prefix.startsWith(group) ? `${settingText('group', id.split('.')[0], group)}: ` : undefined;
    }
}

function settingId(node: Preference.TreeNode): string {
    return Preference.TreeNode.getGroupAndIdFromNodeId(node.id).id;
}
