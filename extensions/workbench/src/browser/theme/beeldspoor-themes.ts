/** Id, base and changed colours of one of our themes; everything else comes from Theia's own theme of that base. */
export interface BeeldspoorTheme {
    readonly id: string;
    readonly uiTheme: 'vs' | 'vs-dark';
    readonly colors: Readonly<Record<string, string>>;
}

/** Colours by their part in the interface, from which both themes are made in the same way. */
interface Palette {
    readonly ground: string;
    readonly panel: string;
    readonly bar: string;
    readonly line: string;
    readonly text: string;
    readonly quiet: string;
    readonly accent: string;
    readonly button: string;
    readonly buttonHover: string;
    readonly onButton: string;
    readonly wash: string;
    readonly washStrong: string;
    readonly hover: string;
    readonly field: string;
    readonly fieldLine: string;
}

function themeColors(p: Palette): Record<string, string> {
    return {
        'activityBar.background': p.bar,
        'activityBar.foreground': p.accent,
        'activityBar.inactiveForeground': p.quiet,
        'activityBar.activeBorder': p.accent,
        'activityBar.border': p.line,
        'activityBarBadge.background': p.button,
        'activityBarBadge.foreground': p.onButton,
        'badge.background': p.washStrong,
        'badge.foreground': p.text,
        'button.background': p.button,
        'button.foreground': p.onButton,
        'button.hoverBackground': p.buttonHover,
        'button.secondaryBackground': p.washStrong,
        'button.secondaryForeground': p.text,
        'button.secondaryHoverBackground': p.hover,
        'secondaryButton.background': p.washStrong,
        'secondaryButton.foreground': p.text,
        'secondaryButton.hoverBackground': p.hover,
        descriptionForeground: p.quiet,
        'dropdown.background': p.field,
        'dropdown.border': p.fieldLine,
        'dropdown.foreground': p.text,
        'editor.background': p.ground,
        'editor.foreground': p.text,
        'editorGroup.border': p.line,
        'editorGroupHeader.tabsBackground': p.panel,
        'editorGroupHeader.tabsBorder': p.line,
        'editorWidget.background': p.panel,
        'editorWidget.foreground': p.text,
        'editorWidget.border': p.line,
        focusBorder: p.accent,
        foreground: p.text,
        'icon.foreground': p.quiet,
        'input.background': p.field,
        'input.border': p.fieldLine,
        'input.foreground': p.text,
        'input.placeholderForeground': p.quiet,
        'list.activeSelectionBackground': p.washStrong,
        'list.activeSelectionForeground': p.text,
        'list.activeSelectionIconForeground': p.text,
        'list.focusHighlightForeground': p.accent,
        'list.focusOutline': p.accent,
        'list.highlightForeground': p.accent,
        'list.hoverBackground': p.hover,
        'list.hoverForeground': p.text,
        'list.inactiveSelectionBackground': p.wash,
        'list.inactiveSelectionForeground': p.text,
        'menu.background': p.ground,
        'menu.foreground': p.text,
        'menu.border': p.line,
        'menu.selectionBackground': p.washStrong,
        'menu.selectionForeground': p.text,
        'menu.separatorBackground': p.line,
        'menubar.selectionBackground': p.hover,
        'menubar.selectionForeground': p.text,
        'notifications.background': p.ground,
        'notifications.foreground': p.text,
        'notifications.border': p.line,
        'notificationLink.foreground': p.accent,
        'notificationToast.border': p.line,
        'panel.background': p.ground,
        'panel.border': p.line,
        'panelTitle.activeBorder': p.accent,
        'panelTitle.activeForeground': p.text,
        'panelTitle.inactiveForeground': p.quiet,
        'progressBar.background': p.accent,
        'quickInput.background': p.ground,
        'quickInput.foreground': p.text,
        'quickInputList.focusBackground': p.washStrong,
        'quickInputList.focusForeground': p.text,
        'quickInputList.focusIconForeground': p.text,
        'sash.hoverBorder': p.accent,
        'sideBar.background': p.panel,
        'sideBar.foreground': p.text,
        'sideBar.border': p.line,
        'sideBarTitle.foreground': p.quiet,
        'sideBarSectionHeader.background': p.panel,
        'sideBarSectionHeader.foreground': p.text,
        'sideBarSectionHeader.border': p.line,
        'statusBar.background': p.bar,
        'statusBar.foreground': p.text,
        'statusBar.border': p.line,
        'statusBar.noFolderBackground': p.bar,
        'statusBar.noFolderForeground': p.text,
        'statusBar.noFolderBorder': p.line,
        'statusBar.offlineBackground': p.washStrong,
        'statusBar.offlineForeground': p.text,
        'statusBarItem.hoverBackground': p.hover,
        'statusBarItem.hoverForeground': p.text,
        'statusBarItem.activeBackground': p.washStrong,
        'tab.activeBackground': p.ground,
        'tab.activeForeground': p.text,
        'tab.activeBorderTop': p.accent,
        'tab.border': p.line,
        'tab.inactiveBackground': p.panel,
        'tab.inactiveForeground': p.quiet,
        'tab.unfocusedActiveForeground': p.text,
        'tab.unfocusedInactiveForeground': p.quiet,
        'textLink.foreground': p.accent,
        'textLink.activeForeground': p.accent,
        'titleBar.activeBackground': p.bar,
        'titleBar.activeForeground': p.text,
        'titleBar.border': p.line,
        'toolbar.hoverBackground': p.hover,
        'widget.border': p.line
    };
}

export const BEELDSPOOR_LIGHT: BeeldspoorTheme = {
    id: 'beeldspoor-licht',
    uiTheme: 'vs',
    colors: themeColors({
        ground: '#ffffff',
        panel: '#f6f8f8',
        bar: '#eef2f3',
        line: '#d9e0e2',
        text: '#1d2629',
        quiet: '#55646a',
        accent: '#12606f',
        button: '#12606f',
        buttonHover: '#0d4d59',
        onButton: '#ffffff',
        wash: '#e3ecee',
        washStrong: '#d3e4e7',
        hover: '#e6eced',
        field: '#ffffff',
        fieldLine: '#83949a'
    })
};

export const BEELDSPOOR_DARK: BeeldspoorTheme = {
    id: 'beeldspoor-donker',
    uiTheme: 'vs-dark',
    colors: themeColors({
        ground: '#1b1f21',
        panel: '#21262a',
        bar: '#262c30',
        line: '#394247',
        text: '#e1e7e9',
        quiet: '#abb8be',
        accent: '#7cc4d2',
        button: '#7cc4d2',
        buttonHover: '#98d5e1',
        onButton: '#10262b',
        wash: '#2c373b',
        washStrong: '#31474d',
        hover: '#2e383c',
        field: '#161a1c',
        fieldLine: '#74858c'
    })
};
