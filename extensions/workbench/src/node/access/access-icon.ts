/** The sign of Beeldspoor on the tab of the browser. */
export const TAB_ICON =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><rect width="72" height="72" rx="16" fill="#12606f"/>' +
    '<g fill="none" stroke="#fff" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round">' +
    '<rect x="11" y="18" width="50" height="36" rx="6"/><path d="M18 37c5 0 5-5 9-5s5 9 9 9 5-9 9-9 4 5 9 5"/></g></svg>';
