/** Whether this Excel lets a page save a file: in a browser it does; the desktop's pane ignores the link. */
export const savesFiles = (): boolean => Office.context.platform === Office.PlatformType.OfficeOnline;
