/** What a stored name begins with. WeChat keeps one storage a person and mini-program already. */
export const storageScope = (): string => ''
