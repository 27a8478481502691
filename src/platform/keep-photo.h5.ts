/** A browser keeps a chosen file as long as its page is open; no longer. */
export const keepPhoto = (path: string): Promise<string> => Promise.resolve(path)

export const dropPhoto = async (path: string): Promise<void> => URL.revokeObjectURL(path)
