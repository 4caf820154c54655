import { TabBarRenderer, type SideBarRenderData } from '@theia/core/lib/browser/shell/tab-bars';
import type { VirtualElement } from '@theia/core/shared/@lumino/virtualdom';

/** Tabs that say to a screen reader what they are and which one is in front; Theia's own are items of no list. */
export class SpokenTabs extends TabBarRenderer {
    override renderTab(data: SideBarRenderData, isInSidePanel?: boolean, isPartOfHiddenTabBar?: boolean): VirtualElement {
        const tab = super.renderTab(data, isInSidePanel, isPartOfHiddenTabBar);
        const { title } = data;
        Object.assign(tab.attrs, {
            role: 'tab',
            'aria-selected': String(title === this.tabBar?.currentTitle),
            ...(isInSidePanel && { 'aria-label': title.label })
        });
        return tab;
    }
}
